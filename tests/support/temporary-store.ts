import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../server/store/connection.ts';
import { DatabaseHallStore } from '../../server/store/hall-store.ts';
import { SharedTransactions } from '../../server/store/shared-transactions.ts';
import { openVault } from '../../server/store/vault-key.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'houtan-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The database in a folder, as a program that has just started opens it; closed after the test. */
export async function openStoreIn(folder: string) {
  const database = await openDatabase(join(folder, 'houtan.sqlite'));
  onTestFinished(() => database.destroy());
  const vault = await openVault(database, join(folder, 'personal-data.key'));
  const broken: { serviceDate: string; revision: number }[] = [];
  const transactions = new SharedTransactions(database);
  const store = new DatabaseHallStore(database, vault, transactions, (serviceDate, revision) => {
    broken.push({ serviceDate, revision });
  });
  return { database, vault, transactions, store, broken };
}

export const newRequestId = randomUUID;
