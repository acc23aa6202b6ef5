import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

/** Runs the server's command until it ends; all that it said, and its exit code. */
async function startAndEnd(environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const words of [child.stdout, child.stderr]) words.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { said: said.trim(), code };
}

describe('a start that cannot succeed', () => {
  it('[T3.8] says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    expect(await startAndEnd({ PORT, DATA_DIR: await temporaryFolder() })).toEqual({
      said: `Port ${PORT} on 127.0.0.1 is in use. Stop what uses it, or name another PORT.`,
      code: 1,
    });
  });

  it.each([[], ['data']])(
    '[T3.8] says that the data folder cannot be made where a file is in the way',
    async (...below) => {
      const file = join(await temporaryFolder(), 'a file');
      await writeFile(file, '');
      const { said, code } = await startAndEnd({ DATA_DIR: join(file, ...below) });
      expect(said).toMatch(
        /^The data folder .* cannot be made, because there is a file of that name or above it\. Name another DATA_DIR\.$/,
      );
      expect(code).toBe(1);
    },
  );

  it('[T3.8] says that the data folder cannot be used, once', async () => {
    const DATA_DIR = await temporaryFolder();
    await mkdir(join(DATA_DIR, 'houtan.sqlite'));
    expect(await startAndEnd({ DATA_DIR })).toEqual({
      said: `The data folder ${DATA_DIR} cannot be used (SQLITE_CANTOPEN). Make it writable, or name another DATA_DIR.`,
      code: 1,
    });
  });

  it('[T3.8] says that another program has the database', async () => {
    const DATA_DIR = await temporaryFolder();
    const { database } = await openStoreIn(DATA_DIR);
    const other = await database.transaction();
    await other('vault').update({ key_fingerprint: 'x' });
    const { said, code } = await startAndEnd({ DATA_DIR });
    await other.rollback();
    expect(said).toBe(
      `The database ${join(DATA_DIR, 'houtan.sqlite')} is in use by another program. Stop that program, and start again.`,
    );
    expect(code).toBe(1);
  });

  it('[T3.8] says that the database is none', async () => {
    const DATA_DIR = await temporaryFolder();
    await writeFile(
      join(DATA_DIR, 'houtan.sqlite'),
      'a letter, and longer than what stands at the head of a database'.repeat(20),
    );
    const { said, code } = await startAndEnd({ DATA_DIR });
    expect(said).toMatch(/^The file .* is no database, or is damaged\. .*$/);
    expect(code).toBe(1);
  });

  it('[T3.8] says that the key cannot be made, and blames no folder that is fine', async () => {
    const DATA_DIR = await temporaryFolder();
    const file = join(DATA_DIR, 'a file');
    await writeFile(file, '');
    const { said, code } = await startAndEnd({ DATA_DIR, KEY_FILE: join(file, 'key') });
    expect(said).toBe(
      `The key ${join(file, 'key')} cannot be read or made (ENOTDIR). Make its folder writable, or name another KEY_FILE.`,
    );
    expect(code).toBe(1);
  });

  it('[T3.8] says that the folder of the key is not there', async () => {
    const DATA_DIR = await temporaryFolder();
    const KEY_FILE = join(DATA_DIR, 'nowhere', 'key');
    expect(await startAndEnd({ DATA_DIR, KEY_FILE })).toEqual({
      said: `The key ${KEY_FILE} cannot be made, because its folder is not there. Make the folder, or name another KEY_FILE.`,
      code: 1,
    });
  });

  it('[T3.7] [T3.8] says that the database is newer', async () => {
    const DATA_DIR = await temporaryFolder();
    const { database } = await openStoreIn(DATA_DIR);
    await database('knex_migrations').insert({ name: '9999-from-tomorrow', batch: 9, migration_time: 0 });
    const { said, code } = await startAndEnd({ DATA_DIR });
    expect(said).toMatch(/^The database .* was used by a newer version of Houtan\. .*$/);
    expect(code).toBe(1);
  });

  it('[T2.3] [T3.8] says that the key is not the right one', async () => {
    const DATA_DIR = await temporaryFolder();
    await openStoreIn(DATA_DIR);
    await writeFile(join(DATA_DIR, 'personal-data.key'), Buffer.alloc(32, 7).toString('base64'));
    const { said, code } = await startAndEnd({ DATA_DIR });
    expect(said).toMatch(/^The key .* is not the one .*\. Put the right key back\.$/);
    expect(code).toBe(1);
  });

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://127.0.0.1/houtan' }],
  ])('[T3.8] names the wrong setting %s', async (name, environment) => {
    const { said, code } = await startAndEnd({ DATA_DIR: await temporaryFolder(), ...environment });
    expect(said).toMatch(new RegExp(`^Wrong setting\\. ${name}: .*\\.$`));
    expect(code).toBe(1);
  });

  it('[T3.8] says what is wrong with the plan', async () => {
    const folder = await temporaryFolder();
    const PLAN_FILE = join(folder, 'plan.json');
    expect((await startAndEnd({ DATA_DIR: folder, PLAN_FILE })).said).toMatch(/^The plan .* cannot be read\.$/);
    await writeFile(PLAN_FILE, 'not json');
    expect((await startAndEnd({ DATA_DIR: folder, PLAN_FILE })).said).toMatch(/^The plan .* is not JSON\.$/);
    await writeFile(PLAN_FILE, '{}');
    expect((await startAndEnd({ DATA_DIR: folder, PLAN_FILE })).said).toMatch(/^The plan .* cannot be used\.\n/);
  });
});
