import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Knex } from 'knex';
import { faultFacts } from '../application/fault-facts.ts';
import { WrongKeyError } from './errors.ts';
import { Vault } from './vault.ts';

const keyBytes = 32;

/**
 * Opens the vault with the key in a file; makes the file, readable by its owner only, when it is not there and
 * nothing has been sealed yet.
 *
 * @throws WrongKeyError when the database was sealed with another key, or its key file is gone
 */
export async function openVault(database: Knex, keyFile: string): Promise<Vault> {
  const [used] = await database<{ key_fingerprint: string }>('vault').pluck('key_fingerprint');
  const key = (await readKey(keyFile)) ?? (used === undefined ? await makeKey(keyFile) : null);
  if (key === null) throw new WrongKeyError();
  const vault = new Vault(key);
  if (used === undefined) await database('vault').insert({ key_fingerprint: vault.fingerprint });
  else if (used !== vault.fingerprint) throw new WrongKeyError();
  return vault;
}

async function readKey(keyFile: string): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await readFile(keyFile, 'utf8')).trim(), 'base64');
    if (key.length !== keyBytes) throw new WrongKeyError();
    return key;
  } catch (fault) {
    if (faultFacts(fault).code === 'ENOENT') return null;
    throw fault;
  }
}

async function makeKey(keyFile: string): Promise<Buffer> {
  const key = randomBytes(keyBytes);
  // On disk before anything is sealed with it: a key lost to a power cut would take the registrations with it.
  const file = await open(keyFile, 'wx', 0o600);
  try {
    await file.writeFile(`${key.toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(keyFile));
  return key;
}

/** A new name in a folder is durable when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
