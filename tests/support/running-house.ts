import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { pino, type Logger } from 'pino';
import type { z } from 'zod';
import type { Hall } from '../../server/application/hall.ts';
import type { Config } from '../../server/config.ts';
import { openHouse, type House } from '../../server/house.ts';
import { openDatabase } from '../../server/store/connection.ts';
import { aHall } from './demonstration-hall.ts';

/** Half past nine in the demonstration hall, a Tuesday. */
const morning = Date.parse('2026-11-24T09:30:00+08:00');
const halfADayMs = 12 * 60 * 60 * 1000;

export interface RunningHouseOptions {
  /** What differs from the demonstration hall's plan: `{ kiosks: [{ id: 'kiosk-1', printer }] }`. */
  readonly hall?: Partial<z.input<typeof Hall>>;
  /** High unless given, so that no test is slowed down by mistake. */
  readonly requestsPerSecond?: number;
  /** false: as if other machines could connect, so devices need keys and no account is there by itself. */
  readonly onLoopback?: boolean;
  readonly sessionMs?: number;
  /** Where the clock stands at first; milliseconds since 1970 UTC. */
  readonly now?: number;
  /** Done to the empty database before the house opens: accounts and devices of a hall that is no demonstration. */
  readonly prepare?: (database: Knex) => Promise<void>;
}

/** A clock that stands until a test moves it. */
export class StandingClock {
  /** Milliseconds since 1970 UTC. */
  now: number;

  constructor(now: number) {
    this.now = now;
  }

  advance(ms: number): void {
    this.now += ms;
  }
}

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly code?: string;
  readonly namespace?: string;
}

/** What the house logs, from the finest level up. */
class CapturedLog {
  readonly logger: Logger;
  #texts: string[] = [];

  constructor() {
    this.logger = pino({ level: 'trace' }, { write: (text: string) => this.#texts.push(text) });
  }

  /** Every line as it would stand in the file. */
  get text(): string {
    return this.#texts.join('');
  }

  get lines(): LogLine[] {
    return this.#texts.map((text) => JSON.parse(text) as LogLine);
  }

  clear(): void {
    this.#texts = [];
  }
}

/**
 * A whole server in this process, on a free port and a data folder of its own: the demonstration hall, a clock that tests move
 * and a log that they read.
 *
 * ```ts
 * const house = await RunningHouse.open({ requestsPerSecond: 5 });
 * const kiosk = await SocketClient.connect(house.address, '/kiosk', { deviceId: 'kiosk-1' });
 * house.clock.advance(60_000);
 * await house.close();
 * ```
 */
export class RunningHouse {
  readonly hall: Hall;
  readonly dataDir: string;
  readonly clock: StandingClock;
  readonly log = new CapturedLog();
  readonly #config: Config;
  #house: House | null = null;

  private constructor(hall: Hall, config: Config, now: number) {
    this.hall = hall;
    this.dataDir = config.dataDir;
    this.clock = new StandingClock(now);
    this.#config = config;
  }

  static async open(options: RunningHouseOptions = {}): Promise<RunningHouse> {
    const hall = aHall(options.hall);
    const config = configIn(await mkdtemp(join(tmpdir(), 'houtan-')), options);
    const running = new RunningHouse(hall, config, options.now ?? morning);
    if (options.prepare !== undefined) await running.withDatabase(options.prepare);
    await running.#open();
    return running;
  }

  /** `http://127.0.0.1:43511`; another one after {@link restart}. */
  get address(): string {
    if (this.#house === null) throw new Error('the house is closed');
    return this.#house.address;
  }

  /** Closes the house and opens it on the same data, as after a restart of the machine. */
  async restart(): Promise<void> {
    await this.#house?.close();
    await this.#open();
  }

  /** Closes the house and removes its data. */
  async close(): Promise<void> {
    await this.#house?.close();
    this.#house = null;
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Number of the last event of the day, as the health route tells it. */
  async revision(): Promise<number> {
    const response = await fetch(`${this.address}/api/health`);
    return ((await response.json()) as { revision: number }).revision;
  }

  /** Looks into the database over a connection of its own, beside the house's. */
  async withDatabase<Found>(look: (database: Knex) => Promise<Found>): Promise<Found> {
    const database = await openDatabase(this.#config.databaseFile);
    try {
      return await look(database);
    } finally {
      await database.destroy();
    }
  }

  /** Everything that lies in the data folder now, the write-ahead log and the paper included. */
  async dataFiles(): Promise<{ path: string; bytes: Buffer }[]> {
    const entries = await readdir(this.dataDir, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })));
  }

  async #open(): Promise<void> {
    const { hall, clock, log } = this;
    this.#house = await openHouse({ config: this.#config, hall, now: () => clock.now, log: log.logger });
  }
}

function configIn(
  dataDir: string,
  { requestsPerSecond = 10_000, onLoopback = true, sessionMs = halfADayMs }: RunningHouseOptions,
): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    databaseFile: join(dataDir, 'houtan.sqlite'),
    keyFile: join(dataDir, 'personal-data.key'),
    planFile: null,
    logLevel: 'trace',
    sessionMs,
    requestsPerSecond,
    demonstration: onLoopback,
  };
}
