import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Enrolled, type Enrolment } from '../contract/enrolment.ts';
import type { AgentConfig } from './agent-config.ts';
import { StartupError } from './startup-error.ts';

const answerTimeoutMs = 10_000;

/** The key that this agent was given, or none: it is not asked for one while the server listens to its own machine only. */
export async function readDeviceKey({ dataFolder }: AgentConfig): Promise<string | undefined> {
  const text = await readFile(keyFile(dataFolder), 'utf8').catch(() => '');
  return text.trim() === '' ? undefined : text.trim();
}

/**
 * Changes a code for a key, and keeps the key.
 *
 * @throws StartupError in words for the person at the terminal; no code is told there
 */
export async function enrol({ server, deviceId, dataFolder }: AgentConfig, code: string): Promise<void> {
  await prepare(dataFolder);
  const deviceKey = await redeem(server, { deviceId, code });
  // Whole or not at all: the code counts no second time.
  const draft = `${keyFile(dataFolder)}.draft`;
  await writeFile(draft, `${deviceKey}\n`, { mode: 0o600, flush: true });
  await rename(draft, keyFile(dataFolder));
}

/** Before the code is used up. */
async function prepare(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await writeFile(`${keyFile(dataFolder)}.draft`, '', { mode: 0o600 });
  } catch (fault) {
    throw new StartupError(`The folder ${dataFolder} cannot be written (${codeOf(fault)}). The code was not used.`);
  }
}

async function redeem(server: string, enrolment: Enrolment): Promise<string> {
  let response: Response;
  try {
    response = await fetch(new URL('/api/enrolments', server), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(enrolment),
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
  } catch {
    throw new StartupError(`Nobody answers at ${server}. Look whether the server runs, and try the same code again.`);
  }
  const enrolled = Enrolled.safeParse(await response.json().catch(() => undefined));
  if (response.ok && enrolled.success) return enrolled.data.deviceKey;
  throw new StartupError(words[response.status] ?? `${server} does not take the code, and does not say why.`);
}

const words: Readonly<Record<number, string>> = {
  401: 'The server does not know this code for this "deviceId": it counts once, for 24 hours. Ask for a new one there (npm run enrol-device).',
  429: 'Too many codes were tried. Wait a minute, and try again.',
};

function keyFile(dataFolder: string): string {
  return join(dataFolder, 'device.key');
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown fault';
}
