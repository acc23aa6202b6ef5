const quietTurnsWaited = 3;

interface Waiting<Item> {
  item: Item;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/**
 * Group commit: while one group goes to disk the next gathers, so the disk is asked once for many.
 * One group at a time, in the order of arrival.
 */
export class CommitLoop<Item> {
  readonly #commit: (items: Item[]) => Promise<void>;
  readonly #largestGroup: number;
  #gathering: Waiting<Item>[] = [];
  #running = false;

  /** @param largestGroup bounds how long the first of a group waits for the last */
  constructor(commit: (items: Item[]) => Promise<void>, largestGroup = 256) {
    this.#commit = commit;
    this.#largestGroup = largestGroup;
  }

  /** Resolves when the group this item went with is committed; rejects when that failed. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gathering.push({ item, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  /** A group leaves when nothing more has arrived for some turns of the event loop: what comes together goes together. */
  async #gathered(): Promise<void> {
    for (let quietTurns = 0; quietTurns < quietTurnsWaited && this.#gathering.length < this.#largestGroup;) {
      const before = this.#gathering.length;
      await new Promise(setImmediate);
      quietTurns = this.#gathering.length === before ? quietTurns + 1 : 0;
    }
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#gathering.length > 0) {
      await this.#gathered();
      const group = this.#gathering.splice(0, this.#largestGroup);
      try {
        await this.#commit(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (fault) {
        for (const { reject } of group) reject(fault);
      }
    }
    this.#running = false;
  }
}
