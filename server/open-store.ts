import { mkdir } from 'node:fs/promises';
import type { Knex } from 'knex';
import type { Config } from './config.ts';
import { faultFacts } from './application/fault-facts.ts';
import { StartupError } from './startup-error.ts';
import { openDatabase } from './store/connection.ts';
import { DatabaseTooNewError, WrongKeyError } from './store/errors.ts';
import { SharedTransactions } from './store/shared-transactions.ts';
import type { Vault } from './store/vault.ts';
import { openVault } from './store/vault-key.ts';

export interface OpenStore {
  readonly database: Knex;
  readonly vault: Vault;
  readonly transactions: SharedTransactions;
}

/**
 * The database and the vault of the data folder, both made when they are not there yet.
 *
 * @throws StartupError in words for the person at the terminal
 */
export async function openStore(config: Config): Promise<OpenStore> {
  try {
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
    const database = await openDatabase(config.databaseFile);
    const vault = await openVault(database, config.keyFile).catch(async (fault: unknown) => {
      await database.destroy();
      throw fault;
    });
    return { database, vault, transactions: new SharedTransactions(database) };
  } catch (fault) {
    throw new StartupError(sentence(fault, config));
  }
}

function sentence(fault: unknown, { dataDir, databaseFile, keyFile }: Config): string {
  if (fault instanceof DatabaseTooNewError) {
    return `The database ${databaseFile} was used by a newer version of Houtan. Start that version, or name another DATA_DIR.`;
  }
  if (fault instanceof WrongKeyError) {
    return `The key ${keyFile} is not the one the personal data in ${databaseFile} was sealed with. Put the right key back.`;
  }
  const { code } = faultFacts(fault);
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return `The data folder ${dataDir} cannot be made, because there is a file of that name or above it. Name another DATA_DIR.`;
  }
  return `The data folder ${dataDir} cannot be used (${code ?? 'unknown fault'}). Make it writable, or name another DATA_DIR.`;
}
