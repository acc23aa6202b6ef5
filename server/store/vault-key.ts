import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { Knex } from 'knex';
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
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}

async function makeKey(keyFile: string): Promise<Buffer> {
  const key = randomBytes(keyBytes);
  await writeFile(keyFile, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
