import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { SlipPrinter } from '../contract/print.ts';
import { openPrinter } from '../printer/open-printer.ts';
import { listSimulatedPaper } from '../printer/simulated-paper.ts';
import { Directory } from './application/directory.ts';
import type { Hall } from './application/hall.ts';
import { HallWriter } from './application/hall-writer.ts';
import { PrintSpool } from './application/print-spool.ts';
import { Ticker } from './application/ticker.ts';
import type { Config } from './config.ts';
import { demonstrationAccounts } from './demonstration/accounts.ts';
import { sampleCards } from './demonstration/sample-cards.ts';
import { createApp } from './http/app.ts';
import { openSockets } from './sockets/open-sockets.ts';
import { StartupError } from './startup-error.ts';
import { DatabaseAccounts } from './store/accounts.ts';
import { openDatabase } from './store/connection.ts';
import { DatabaseDevices } from './store/devices.ts';
import { DatabaseTooNewError, WrongKeyError } from './store/errors.ts';
import { DatabaseHallStore } from './store/hall-store.ts';
import { DatabasePrintJobs } from './store/print-jobs.ts';
import { DatabaseRegistrations } from './store/registrations.ts';
import { openVault } from './store/vault-key.ts';

const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const tickerMs = 1_000;
const paperMaxAgeMs = 120_000;

export interface HouseOptions {
  readonly config: Config;
  readonly hall: Hall;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly log: Logger;
}

export interface House {
  /** `http://127.0.0.1:8080` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Puts the whole server together and opens its door. The only place that constructs.
 *
 * @throws StartupError in words for the person at the terminal
 */
export async function openHouse({ config, hall, now, log }: HouseOptions): Promise<House> {
  const { database, vault } = await openStore(config);
  const health = { log: 'intact' };
  const store = new DatabaseHallStore(database, vault, (serviceDate, revision) => {
    health.log = `broken on ${serviceDate} at ${revision}`;
    log.error({ serviceDate, revision }, 'the log of the day was changed by another hand');
  });
  const onFault = (fault: unknown) => {
    log.error({ fault: fault instanceof Error ? fault.name : typeof fault, code: codeOf(fault) }, 'commit failed');
  };
  const writer = new HallWriter({ hall, store, now, newId: randomUUID, onFault });
  const accounts = await openAccounts(database, config, now);
  const printJobs = new DatabasePrintJobs(database);
  const paperFolder = resolve(config.dataDir, 'paper');

  const http = createServer();
  const sockets = openSockets(http, {
    hall,
    writer,
    directory: new Directory(await accounts.list()),
    accounts,
    devices: new DatabaseDevices(database),
    openOnLoopback: config.onLoopback,
    registrations: new DatabaseRegistrations(database, vault),
    printJobs,
    sampleCards: config.onLoopback ? sampleCards : [],
    requestsPerSecond: config.requestsPerSecond,
    now,
    newId: randomUUID,
    log,
  });
  const spool = new PrintSpool({
    hallId: hall.id,
    jobs: printJobs,
    printers: openPrinters(hall, paperFolder),
    now,
    maxAgeMs: paperMaxAgeMs,
    onChange: ({ kioskId, id }, print) => sockets.kiosks.printJobChanged(kioskId, id, print),
    onFault,
  });
  writer.onChange((_day, kept) => {
    for (const { printJob } of kept) if (printJob !== undefined) spool.enqueue(printJob);
  });
  const app = createApp({
    hall,
    log,
    accounts,
    onSignedOut: (token) => sockets.endSession(token),
    screensFolder: resolve(projectFolder, 'dist'),
    fontsFolder: resolve(projectFolder, 'node_modules/@fontsource-variable/noto-sans-sc'),
    listSlips: hall.kiosks.some(({ printer }) => printer.kind === 'simulated')
      ? () => listSimulatedPaper(paperFolder)
      : null,
    demonstration: config.onLoopback ? demonstrationAccounts : null,
    health: () => Promise.resolve({ ...health, revision: writer.day.revision, serviceDate: writer.day.serviceDate }),
  });
  http.on('request', app);

  await writer.start();
  await spool.start();
  const ticker = new Ticker(hall, writer, now);
  const ticking = setInterval(() => void ticker.look(), tickerMs);
  const address = await listen(http, config).catch(async (fault: unknown) => {
    clearInterval(ticking);
    await database.destroy();
    throw fault;
  });
  return {
    address,
    close: async () => {
      clearInterval(ticking);
      await sockets.close();
      await spool.idle();
      await database.destroy();
    },
  };
}

async function openStore({ dataDir, databaseFile, keyFile }: Config) {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const database = await openDatabase(databaseFile);
    try {
      return { database, vault: await openVault(database, keyFile) };
    } catch (fault) {
      await database.destroy();
      throw fault;
    }
  } catch (fault) {
    if (fault instanceof DatabaseTooNewError) {
      throw new StartupError(
        `The database ${databaseFile} was used by a newer version of Houtan. Start that version, or name another DATA_DIR.`,
      );
    }
    if (fault instanceof WrongKeyError) {
      throw new StartupError(
        `The key ${keyFile} is not the one the personal data in ${databaseFile} was sealed with. Put the right key back.`,
      );
    }
    throw new StartupError(
      `The data folder ${dataDir} cannot be used (${codeOf(fault)}). Make it writable, or name another DATA_DIR.`,
    );
  }
}

async function openAccounts(database: Knex, { onLoopback, sessionMs }: Config, now: () => number) {
  const accounts = new DatabaseAccounts(database, now, sessionMs);
  if (onLoopback) {
    for (const { password, ...account } of demonstrationAccounts) await accounts.put(account, password, true);
  } else {
    await accounts.removeDemonstration();
  }
  return accounts;
}

/** Each kiosk its printer; kiosks that share one share its queue too. */
function openPrinters(hall: Hall, simulatedFolder: string): Map<string, SlipPrinter> {
  const opened = new Map<string, SlipPrinter>();
  const printers = new Map<string, SlipPrinter>();
  for (const { id, printer: settings } of hall.kiosks) {
    const place = JSON.stringify(settings);
    const printer = opened.get(place) ?? openPrinter(settings, { simulatedFolder });
    opened.set(place, printer);
    printers.set(id, printer);
  }
  return printers;
}

function listen(http: Server, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', (fault: NodeJS.ErrnoException) => {
      const advice =
        fault.code === 'EADDRINUSE'
          ? `Port ${port} on ${host} is in use. Stop what uses it, or name another PORT.`
          : `Cannot listen on ${host}:${port} (${codeOf(fault)}). Name another HOST or PORT.`;
      reject(new StartupError(advice));
    });
    http.listen(port, host, () => {
      const { port: given } = http.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${given}`);
    });
  });
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown fault';
}
