import { createInterface } from 'node:readline/promises';
import { Role } from '../contract/session.ts';
import { readConfig } from './config.ts';
import { newId } from './store/new-id.ts';
import { openStore } from './open-store.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';
import { DatabaseAccounts } from './store/accounts.ts';

const shortestPassword = 10;

/** `npm run add-account -- <username> <officer|guard> <display name>`; the password is read from standard input. */
await runCommand(async ([username, roleText, ...nameParts]) => {
  const role = Role.safeParse(roleText);
  const displayName = nameParts.join(' ');
  if (username === undefined || !role.success || displayName === '') {
    throw new StartupError('Usage: npm run add-account -- <username> <officer|guard> <display name>');
  }
  const config = readConfig(process.env);
  const password = await askPassword();
  const { database } = await openStore(config);
  const accounts = new DatabaseAccounts(database, Date.now, config.sessionMs);
  await accounts.put({ id: newId(), username, displayName, role: role.data }, password, false);
  await database.destroy();
  console.log(`${username} can sign in as ${role.data}. Restart the server to show the name on its screens.`);
});

async function askPassword(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const password = await terminal.question(`Password (at least ${shortestPassword} characters): `);
  terminal.close();
  if (password.length >= shortestPassword) return password;
  throw new StartupError(`The password is too short. Use at least ${shortestPassword} characters.`);
}
