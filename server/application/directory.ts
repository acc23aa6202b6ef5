import type { Account } from './ports.ts';

/** Names of those who work in the hall, for views. Events hold ids only. */
export class Directory {
  readonly #names: ReadonlyMap<string, string>;

  constructor(accounts: readonly Account[]) {
    this.#names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  }

  /** The display name; the id itself for an account that is gone. */
  nameOf(accountId: string): string {
    return this.#names.get(accountId) ?? accountId;
  }
}
