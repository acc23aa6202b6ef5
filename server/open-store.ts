import { mkdir } from 'node:fs/promises';
import type { Knex } from 'knex';
import type { Config } from './config.ts';
import { faultFacts } from './application/fault-facts.ts';
import { StartupError } from './startup-error.ts';
import { openDatabase } from './store/connection.ts';
import { DatabaseBusyError, DatabaseTooNewError, WrongKeyError } from './store/errors.ts';
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
export async function openStore({ dataDir, databaseFile, keyFile }: Config): Promise<OpenStore> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch(saying((fault) => folderSentence(fault, dataDir)));
  const ofDatabase = (fault: unknown) => databaseSentence(fault, databaseFile) ?? folderSentence(fault, dataDir);
  const database = await openDatabase(databaseFile).catch(saying(ofDatabase));
  const vault = await openVault(database, keyFile).catch(async (fault: unknown) => {
    await database.destroy();
    const isOfDatabase = faultFacts(fault).code?.startsWith('SQLITE_') === true;
    throw new StartupError(isOfDatabase ? ofDatabase(fault) : keySentence(fault, keyFile, databaseFile));
  });
  return { database, vault, transactions: new SharedTransactions(database) };
}

function saying(sentence: (fault: unknown) => string): (fault: unknown) => never {
  return (fault) => {
    throw new StartupError(sentence(fault));
  };
}

function folderSentence(fault: unknown, dataDir: string): string {
  const { code } = faultFacts(fault);
  return code === 'EEXIST' || code === 'ENOTDIR'
    ? `The data folder ${dataDir} cannot be made, because there is a file of that name or above it. Name another DATA_DIR.`
    : `The data folder ${dataDir} cannot be used (${code ?? 'unknown fault'}). Make it writable, or name another DATA_DIR.`;
}

/** null: nothing is wrong with the database itself. */
function databaseSentence(fault: unknown, databaseFile: string): string | null {
  if (fault instanceof DatabaseTooNewError) {
    return `The database ${databaseFile} was used by a newer version of Houtan. Start that version, or name another DATA_DIR.`;
  }
  if (fault instanceof DatabaseBusyError) {
    return `The database ${databaseFile} is in use by another program. Stop that program, and start again.`;
  }
  const { code = '' } = faultFacts(fault);
  return code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT'
    ? `The file ${databaseFile} is no database, or is damaged. Put a backup of it back, or name another DATA_DIR.`
    : null;
}

function keySentence(fault: unknown, keyFile: string, databaseFile: string): string {
  const { code } = faultFacts(fault);
  if (code === 'ENOENT') {
    return `The key ${keyFile} cannot be made, because its folder is not there. Make the folder, or name another KEY_FILE.`;
  }
  return fault instanceof WrongKeyError
    ? `The key ${keyFile} is not the one the personal data in ${databaseFile} was sealed with. Put the right key back.`
    : `The key ${keyFile} cannot be read or made (${code ?? 'unknown fault'}). Make its folder writable, or name another KEY_FILE.`;
}
