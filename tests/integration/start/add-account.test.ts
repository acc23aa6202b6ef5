import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DatabaseAccounts } from '../../../server/store/accounts.ts';
import { openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

/** Runs the command with a password on its standard input; what it said on standard error, and its exit code. */
async function addAccount(folder: string, ...parameters: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/add-account.ts', ...parameters], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  child.stdin.end('a long password\n');
  const [code] = (await once(child, 'close')) as [number];
  return { said, code };
}

async function accountsIn(folder: string) {
  const { database } = await openStoreIn(folder);
  const accounts = await new DatabaseAccounts(database, () => 0, 0).list();
  return accounts.map(({ username, displayName, role, mayCallChosen }) => ({
    ...{ username, displayName, role, mayCallChosen },
  }));
}

describe('adding an account', () => {
  const zhao = { username: 'zhao', displayName: '赵 某', role: 'officer' };

  it('[O1.10] gives no permission unless it is said', async () => {
    const folder = await temporaryFolder();
    expect((await addAccount(folder, 'zhao', 'officer', '赵', '某')).code).toBe(0);
    expect(await accountsIn(folder)).toEqual([{ ...zhao, mayCallChosen: false }]);
  });

  it('[O1.10] gives the permission to call a chosen ticket, and takes it away when it is added without', async () => {
    const folder = await temporaryFolder();
    await addAccount(folder, '--may-call-chosen', 'zhao', 'officer', '赵', '某');
    expect(await accountsIn(folder)).toEqual([{ ...zhao, mayCallChosen: true }]);
    await addAccount(folder, 'zhao', 'officer', '赵', '某');
    expect(await accountsIn(folder)).toEqual([{ ...zhao, mayCallChosen: false }]);
  });

  it.each([
    ['an option nobody knows', ['--may-fly', 'zhao', 'officer', '赵'], /^Usage: .*\n$/],
    ['no name', ['zhao', 'officer'], /^Usage: .*\n$/],
    ['a guard who may call', ['--may-call-chosen', 'zhao', 'guard', '赵'], /^Only an officer can call.*\n$/],
  ])('[T3.8] says in one sentence what is wrong with %s', async (_what, parameters, sentence) => {
    const { said, code } = await addAccount(await temporaryFolder(), ...parameters);
    expect({ said, code }).toEqual({ said: expect.stringMatching(sentence) as string, code: 1 });
  });
});
