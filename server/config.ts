import { resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './startup-error.ts';

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** A setting for people, so its fault is told in their words. */
function wholeNumber(least: number, most: number) {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
}

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65535).default(8080),
  DATA_DIR: z.string().min(1).default('./data'),
  KEY_FILE: z.string().min(1).optional(),
  PLAN_FILE: z.string().min(1).optional(),
  DEMONSTRATION: z.enum(['on', 'off']).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SESSION_HOURS: wholeNumber(1, 72).default(12),
  REQUESTS_PER_SECOND: wholeNumber(1, 10_000_000).default(30),
  // Not read yet. Said here so that nobody believes their data is in PostgreSQL when it is not.
  DATABASE_URL: z.undefined('is not supported yet; leave it out to use the embedded SQLite').optional(),
});

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly databaseFile: string;
  readonly keyFile: string;
  /** null: the demonstration hall. */
  readonly planFile: string | null;
  readonly logLevel: string;
  readonly sessionMs: number;
  readonly requestsPerSecond: number;
  /**
   * Accounts with known passwords, sample cards, devices without keys. Only while nobody but this machine can connect; off by
   * itself when a plan of one's own is named.
   */
  readonly demonstration: boolean;
}

/**
 * The settings, from the environment, read once. Each is described in docs/operations.md.
 *
 * @throws StartupError naming what is wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new StartupError(`Wrong setting. ${faults.join('; ')}.`);
  }
  const { HOST, PORT, DATA_DIR, KEY_FILE, PLAN_FILE, DEMONSTRATION, LOG_LEVEL, SESSION_HOURS, REQUESTS_PER_SECOND } =
    parsed.data;
  const onLoopback = loopback.includes(HOST);
  const demonstration = DEMONSTRATION === undefined ? onLoopback && PLAN_FILE === undefined : DEMONSTRATION === 'on';
  if (demonstration && !onLoopback) {
    throw new StartupError(
      `Wrong setting. DEMONSTRATION: its passwords are known, so it cannot be on while HOST is ${HOST}.`,
    );
  }
  const dataDir = resolve(DATA_DIR);
  return {
    host: HOST,
    port: PORT,
    dataDir,
    databaseFile: resolve(dataDir, 'houtan.sqlite'),
    keyFile: KEY_FILE === undefined ? resolve(dataDir, 'personal-data.key') : resolve(KEY_FILE),
    planFile: PLAN_FILE === undefined ? null : resolve(PLAN_FILE),
    logLevel: LOG_LEVEL,
    sessionMs: SESSION_HOURS * 60 * 60 * 1000,
    requestsPerSecond: REQUESTS_PER_SECOND,
    demonstration,
  };
}
