import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Knex } from 'knex';
import type { Account, AccountStore, SignedIn } from '../application/ports.ts';
import { Role } from '../../contract/session.ts';

interface AccountRow {
  id: string;
  username: string;
  display_name: string;
  role: string;
  password_hash: string;
  demonstration: boolean;
  /** SQLite gives 0 or 1. */
  may_call_chosen: boolean | number;
}

/** The passwords of the demonstration stand on its pages: a slow hash would only slow down the start. */
const knownToAll = { memoryCost: 64, timeCost: 1 };

/** Those who may sign in, and their sessions. Only hashes of passwords and session tokens are kept. */
export class DatabaseAccounts implements AccountStore {
  readonly #database: Knex;
  readonly #now: () => number;
  readonly #sessionMs: number;
  /** Verified against when there is no such name, so that a wrong name takes as long as a wrong password. */
  #nobodysHash: Promise<string> | null = null;

  /** @param sessionMs how long a session lasts */
  constructor(database: Knex, now: () => number, sessionMs: number) {
    this.#database = database;
    this.#now = now;
    this.#sessionMs = sessionMs;
  }

  async list(): Promise<Account[]> {
    return (await this.#database<AccountRow>('accounts').select()).map(accountFrom);
  }

  /** Adds an account, or gives the one of this username a new password, name, role and permission. */
  async put(account: Account, password: string, demonstration: boolean): Promise<void> {
    const { id, username, displayName, role, mayCallChosen } = account;
    const row = {
      ...{
        id,
        username,
        display_name: displayName,
        role,
        password_hash: await hash(password, demonstration ? knownToAll : null),
        demonstration,
      },
      may_call_chosen: mayCallChosen,
    };
    await this.#database.transaction(async (transaction) => {
      // The id stays: events and open counters name it.
      await transaction<AccountRow>('accounts')
        .insert(row)
        .onConflict('username')
        .merge(['display_name', 'role', 'password_hash', 'demonstration', 'may_call_chosen']);
      // A new password ends what was signed in with the old one.
      if (!demonstration) {
        const ids = transaction<AccountRow>('accounts').where({ username }).select('id');
        await transaction('sessions').whereIn('account_id', ids).delete();
      }
    });
  }

  /** Demonstration accounts have known passwords: they exist only while nobody outside this machine can come in. */
  async removeDemonstration(): Promise<void> {
    await this.#database<AccountRow>('accounts').where({ demonstration: true }).delete();
  }

  async authenticate(username: string, password: string): Promise<Account | null> {
    const row = await this.#database<AccountRow>('accounts').where({ username }).first();
    const right = await verify(row?.password_hash ?? (await this.#hashOfNobody()), password);
    return row !== undefined && right ? accountFrom(row) : null;
  }

  async mayCallChosen(accountId: string): Promise<boolean> {
    const row = await this.#database<AccountRow>('accounts').where({ id: accountId }).first('may_call_chosen');
    return Boolean(row?.may_call_chosen);
  }

  async beginSession(accountId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.#database('sessions').where('expires_at', '<', this.#now()).delete();
    await this.#database('sessions').insert({
      token_hash: tokenHash(token),
      account_id: accountId,
      expires_at: this.#now() + this.#sessionMs,
    });
    return token;
  }

  async sessionAccount(token: string): Promise<SignedIn | null> {
    const row = await this.#database<AccountRow>('accounts')
      .join('sessions', 'sessions.account_id', 'accounts.id')
      .where('sessions.token_hash', tokenHash(token))
      .where('sessions.expires_at', '>', this.#now())
      .first<AccountRow & { expires_at: number | string }>('accounts.*', 'sessions.expires_at');
    return row === undefined ? null : { ...accountFrom(row), expiresAt: Number(row.expires_at) };
  }

  #hashOfNobody(): Promise<string> {
    this.#nobodysHash ??= hash(randomBytes(16));
    return this.#nobodysHash;
  }

  async endSession(token: string): Promise<void> {
    await this.#database('sessions')
      .where({ token_hash: tokenHash(token) })
      .delete();
  }
}

function accountFrom({ id, username, display_name: displayName, ...row }: AccountRow): Account {
  return { id, username, displayName, role: Role.parse(row.role), mayCallChosen: Boolean(row.may_call_chosen) };
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
