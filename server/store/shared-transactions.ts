import type { Knex } from 'knex';

/** Done again in a transaction of its own when the shared one has failed. */
type Work<Value> = (transaction: Knex.Transaction) => Promise<Value>;

interface Joined {
  readonly work: Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * One transaction for whoever writes at the same time: there is one connection, and a flush takes as long for one row as
 * for a hundred (docs/decisions/0021). Who comes while one is open comes along; who comes while it goes to disk opens the
 * next.
 */
export class SharedTransactions {
  readonly #database: Knex;
  #waiting: Joined[] = [];
  #isOpen = false;

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * Resolves once the work is on disk. Rejects with its own fault only: when a shared transaction fails, everybody in it is
   * tried alone. Works follow one another, since SQLite may roll back by itself after a fault, and what came then would be
   * kept without the rest.
   */
  write<Value>(work: Work<Value>): Promise<Value> {
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (!this.#isOpen) void this.#run();
    }) as Promise<Value>;
  }

  async #run(): Promise<void> {
    this.#isOpen = true;
    while (this.#waiting.length > 0) await this.#together(this.#taken(), () => this.#taken());
    this.#isOpen = false;
  }

  #taken(): Joined[] {
    return this.#waiting.splice(0);
  }

  /** @param more who has come meanwhile */
  async #together(joined: Joined[], more: () => Joined[]): Promise<void> {
    const values: unknown[] = [];
    try {
      await this.#database.transaction(async (transaction) => {
        for (const { work } of joined) {
          values.push(await work(transaction));
          // One that could not be opened, or was rolled back, takes nobody along.
          if (!transaction.isCompleted()) joined.push(...more());
        }
      });
    } catch (fault) {
      if (joined.length > 1) for (const each of joined) await this.#together([each], () => []);
      else for (const { reject } of joined) reject(fault);
      return;
    }
    joined.forEach(({ resolve }, at) => resolve(values[at]));
  }
}
