import type { Account } from './ports.ts';

/** Names of those who work in the hall, for views. Events hold ids only. */
export class Directory {
  readonly #accounts = new Map<string, Account>();

  constructor(accounts: readonly Account[]) {
    for (const account of accounts) this.learn(account);
  }

  /** Somebody has signed in, perhaps for the first time since the account was made. */
  learn(account: Account): void {
    this.#accounts.set(account.id, account);
  }

  /** Everybody who may sit at a counter. */
  officers(): { id: string; name: string }[] {
    return [...this.#accounts.values()]
      .filter(({ role }) => role === 'officer')
      .map(({ id, displayName }) => ({ id, name: displayName }));
  }

  /** The display name; the id itself for an account that is gone. */
  nameOf(accountId: string): string {
    return this.#accounts.get(accountId)?.displayName ?? accountId;
  }
}
