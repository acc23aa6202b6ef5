/** A row of the log without its hash. */
export interface LogRow {
  readonly hallId: string;
  readonly serviceDate: string;
  readonly revision: number;
  readonly type: string;
  readonly at: number;
  readonly actor: string;
  readonly body: string;
}

/** A keyed hash: who has the database but not the key cannot make a row that fits. */
export type Mac = (text: string) => string;

/** Where the log of a day ends. */
export interface Tail {
  readonly revision: number;
  readonly hash: string;
}

/** What the first row of a day is chained to. */
const chainStart = '';

/** Hash of a row and the row before it: a row changed, removed or put in later breaks every hash after it (mission T4). */
export function chainHash(previous: string, row: LogRow, mac: Mac): string {
  const { hallId, serviceDate, revision, type, at, actor, body } = row;
  return mac(JSON.stringify([previous, hallId, serviceDate, revision, type, at, actor, body]));
}

/** Goes along the rows of a day, in their order. */
export class ChainCheck {
  readonly #mac: Mac;
  #tail: Tail = { revision: 0, hash: chainStart };
  #brokenAt: number | null = null;

  constructor(mac: Mac) {
    this.#mac = mac;
  }

  /** Where the log ends, as far as it was gone along. */
  get tail(): Tail {
    return this.#tail;
  }

  /** Revision of the first row that does not fit the one before, or null while the chain holds. */
  get brokenAt(): number | null {
    return this.#brokenAt;
  }

  pass(row: LogRow & { readonly hash: string }): void {
    const { revision, hash } = row;
    if (this.#brokenAt === null && hash !== chainHash(this.#tail.hash, row, this.#mac)) this.#brokenAt = revision;
    this.#tail = { revision, hash };
  }
}
