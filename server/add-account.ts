import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { v7 as newId } from 'uuid';
import { Role } from '../contract/session.ts';
import { readConfig } from './config.ts';
import { openStore } from './open-store.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';
import type { Account } from './application/ports.ts';
import { DatabaseAccounts } from './store/accounts.ts';

const shortestPassword = 10;

const usage = 'Usage: npm run add-account -- [--may-call-chosen] <username> <officer|guard|supervisor> <display name>';

/** The password is read from standard input. With `--may-call-chosen` the officer may call a chosen ticket out of turn. */
await runCommand(async (parameters) => {
  const account = accountFrom(parameters);
  const config = readConfig(process.env);
  const password = await askPassword();
  const { database } = await openStore(config);
  const accounts = new DatabaseAccounts(database, Date.now, config.sessionMs);
  await accounts.put(account, password, false);
  await database.destroy();
  const may = account.mayCallChosen ? ', and may call a chosen ticket' : '';
  console.log(
    `${account.username} can sign in as ${account.role}${may}. Restart the server to show the name on its screens.`,
  );
});

function accountFrom(parameters: string[]): Account {
  const { values, positionals } = optionsIn(parameters);
  const [username, roleText, ...nameParts] = positionals;
  const role = Role.safeParse(roleText);
  const displayName = nameParts.join(' ');
  if (username === undefined || !role.success || displayName === '') throw new StartupError(usage);
  const mayCallChosen = values['may-call-chosen'];
  if (mayCallChosen && role.data !== 'officer')
    throw new StartupError('Only an officer can call: leave out --may-call-chosen.');
  return { id: newId(), username, displayName, role: role.data, mayCallChosen };
}

function optionsIn(args: string[]) {
  try {
    const options = { 'may-call-chosen': { type: 'boolean', default: false } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new StartupError(usage);
  }
}

async function askPassword(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const password = await terminal.question(`Password (at least ${shortestPassword} characters): `);
  terminal.close();
  if (password.length >= shortestPassword) return password;
  throw new StartupError(`The password is too short. Use at least ${shortestPassword} characters.`);
}
