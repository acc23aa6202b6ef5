import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { PrinterCondition } from '../contract/printer-condition.ts';
import { AgentPrinters } from './application/agent-printers.ts';
import { AgentsAtHall } from './application/agents-at-hall.ts';
import { AppointmentBook } from './application/appointment-book.ts';
import { ComingAppointments } from './application/coming-appointments.ts';
import { Directory } from './application/directory.ts';
import { faultFacts } from './application/fault-facts.ts';
import { GuardPosts } from './application/guard-posts.ts';
import { printerPlaces, type Hall } from './application/hall.ts';
import { HallWriter, type FaultPlace } from './application/hall-writer.ts';
import { KioskDevices } from './application/kiosk-devices.ts';
import { KnownDocuments } from './application/known-documents.ts';
import { OpeningWatch } from './application/opening-watch.ts';
import { PlanInForce } from './application/plan-in-force.ts';
import type { PrintJob } from './application/paper-ports.ts';
import type { DayMemory } from './application/ports.ts';
import type { PrintSpool } from './application/print-spool.ts';
import { Ticker } from './application/ticker.ts';
import { UnreadableDayError } from './application/unreadable-day-error.ts';
import type { Config } from './config.ts';
import { demonstrationAccounts } from './demonstration/accounts.ts';
import { sampleCards } from './demonstration/sample-cards.ts';
import { createApp, type AppOptions, type Health } from './http/app.ts';
import type { SessionEvents } from './http/session-routes.ts';
import { listen } from './listen.ts';
import { openStore, type OpenStore } from './open-store.ts';
import type { HallEdge } from './sockets/hall-edge.ts';
import { openSockets, type OpenSockets } from './sockets/open-sockets.ts';
import { PlanFile } from './plan-file.ts';
import { StartupError } from './startup-error.ts';
import { makeSpool, slipPictures } from './printing.ts';
import { DatabaseAccounts } from './store/accounts.ts';
import { DatabaseAppointments } from './store/appointments.ts';
import { DatabaseDevices } from './store/devices.ts';
import { DatabaseDocuments } from './store/documents.ts';
import { DatabaseInterviews } from './store/interviews.ts';
import { DatabaseHallStore } from './store/hall-store.ts';
import { rowIds } from './store/row-ids.ts';
import { DatabasePrintJobs } from './store/print-jobs.ts';
import { DatabaseRegistrations } from './store/registrations.ts';
import { DatabaseTransferNotes } from './store/transfer-notes.ts';

const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Later ids stand behind earlier ones: rows made together then lie together in every index. */
const newId = rowIds();
const tickerMs = 1_000;
/** Often enough that paper that was put in is known before the next visitors ask for it. */
const askPrintersEveryMs = 20_000;
/** Somebody stands there with a new roll; and a printer that is switched off for some seconds is noticed. */
const askTroubledEveryMs = 3_000;
const lookForRevokedEveryMs = 2_000;

export interface HouseOptions {
  readonly config: Config;
  /** The plan it opens with; see `Config.planFile` for what it goes on with. */
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
export async function openHouse(options: HouseOptions): Promise<House> {
  const store = await openStore(options.config);
  try {
    return await openDoor(options, store);
  } catch (fault) {
    await store.database.destroy();
    throw fault;
  }
}

async function openDoor(options: HouseOptions, store: OpenStore): Promise<House> {
  const inForce = new PlanInForce(options.hall);
  const known = makeKnown(options, inForce, store);
  const { writer, logState } = makeWriter(options, inForce, store, [known.appointments, known.documents]);
  const planFile = makePlanFile(options, inForce, writer);
  const accounts = await openAccounts(options, store);
  const devices = new DatabaseDevices(store.database);
  const directory = new Directory(await accounts.list());
  // Routes first: Socket.IO takes what is its own from the listeners that were there before it.
  const http = createServer(
    makeApp(
      options,
      { inForce, accounts, devices, health: () => healthOf(writer, logState(), planFile) },
      {
        onSignedIn: (account) => directory.learn(account),
        onSignedOut: (token) => sockets.endSession(token),
      },
    ),
  );
  const kioskDevices = makeKioskDevices(options, (printerId) => spool.look(printerId));
  const agentPrinters = new AgentPrinters();
  const enqueue = (job: PrintJob) => spool.enqueue(job);
  const opening = new OpeningWatch(inForce, options.now);
  const parts = { inForce, writer, accounts, directory, ...known, kioskDevices, agentPrinters, enqueue, opening };
  const sockets = openSockets(http, makeEdge(options, store, parts));
  const spool = makeSpool({
    ...{ inForce, now: options.now, agentPrinters, paperFolder: paperFolder(options.config) },
    jobs: new DatabasePrintJobs(store.database, store.vault, store.transactions),
    onFault: faultLog(options.log, 'printing failed'),
    onChange: (job, print) => sockets.printJobChanged(job, print),
    onOutcome: (printerId, outcome) => kioskDevices.jobEnded(printerId, outcome),
  });
  printWhatIsKept(writer, spool, faultLog(options.log, 'the print jobs could not be read again'));
  await startWriter(writer);
  // The port before the paper: a second start on the same data ends here, with nothing printed.
  const address = await listen(http, options.config);
  await spool.start();
  planFile?.follow();
  const ticker = new Ticker(inForce, writer, options.now);
  const stopClocks = startClocks(options, { ticker, sockets, opening, kioskDevices, devices });
  return {
    address,
    close: async () => {
      stopClocks();
      await planFile?.close();
      await sockets.close();
      await spool.close();
      await store.database.destroy();
    },
  };
}

interface Clocked {
  readonly ticker: Ticker;
  readonly sockets: OpenSockets;
  readonly opening: OpeningWatch;
  readonly kioskDevices: KioskDevices;
  readonly devices: DatabaseDevices;
}

/** What happens because time passes. @returns the way to stop it */
function startClocks(
  { now, log }: HouseOptions,
  { ticker, sockets, opening, kioskDevices, devices }: Clocked,
): () => void {
  void kioskDevices.look();
  const ticking = setInterval(() => {
    sockets.endExpired(now());
    opening.look();
    void ticker.look();
  }, tickerMs);
  const asking = setInterval(() => void kioskDevices.look(), askPrintersEveryMs);
  const askingTroubled = setInterval(() => void kioskDevices.lookAtTroubled(), askTroubledEveryMs);
  const revoking = setInterval(() => {
    devices.fingerprints().then(sockets.endRevoked, faultLog(log, 'the enrolled devices could not be read'));
  }, lookForRevokedEveryMs);
  return () => {
    clearInterval(ticking);
    clearInterval(asking);
    clearInterval(askingTroubled);
    clearInterval(revoking);
  };
}

type Known = Pick<HallEdge, 'documents' | 'appointmentBook'> & { readonly appointments: ComingAppointments };

/** What is known of those who come before they come. */
function makeKnown({ now }: HouseOptions, inForce: PlanInForce, { database, vault }: OpenStore): Known {
  const store = new DatabaseAppointments(database, vault);
  const documentStore = new DatabaseDocuments(database, vault);
  const appointments = new ComingAppointments(store, inForce);
  const book = { inForce, store, documents: documentStore, coming: appointments, now, newId };
  return {
    documents: new KnownDocuments(documentStore, appointments, inForce),
    appointments,
    appointmentBook: new AppointmentBook(book),
  };
}

type EdgeParts = Pick<
  HallEdge,
  | 'inForce'
  | 'writer'
  | 'accounts'
  | 'directory'
  | 'documents'
  | 'appointments'
  | 'appointmentBook'
  | 'kioskDevices'
  | 'agentPrinters'
  | 'enqueue'
  | 'opening'
>;

function makeEdge(options: HouseOptions, { database, vault, transactions }: OpenStore, parts: EdgeParts): HallEdge {
  const { config, log } = options;
  return {
    ...options,
    ...parts,
    posts: new GuardPosts(),
    printJobs: new DatabasePrintJobs(database, vault, transactions),
    devices: new DatabaseDevices(database),
    agents: new AgentsAtHall(options.now),
    interviews: new DatabaseInterviews(database),
    registrations: new DatabaseRegistrations(database, vault),
    transferNotes: new DatabaseTransferNotes(database, vault),
    demonstration: config.demonstration,
    sampleCards: config.demonstration ? sampleCards : [],
    requestsPerSecond: config.requestsPerSecond,
    newId,
    onFault: faultLog(log, 'a view could not be made'),
  };
}

function printWhatIsKept(writer: HallWriter, spool: PrintSpool, onFault: (fault: unknown) => void): void {
  writer.onChange((_day, { kept }) => {
    for (const { printJob } of kept) if (printJob !== undefined) spool.enqueue(printJob);
  });
  writer.onReread(() => void spool.start().catch(onFault));
}

async function startWriter(writer: HallWriter): Promise<void> {
  try {
    await writer.start();
  } catch (fault) {
    if (!(fault instanceof UnreadableDayError)) throw fault;
    throw new StartupError(
      `The log of ${fault.serviceDate} is damaged from entry ${fault.revision} on. Put a backup of the database back, or name another DATA_DIR.`,
    );
  }
}

function healthOf({ day }: HallWriter, log: string, planFile: PlanFile | null): Health {
  const { revision, serviceDate } = day;
  return { log, plan: planFile?.state ?? 'in-force', revision, serviceDate };
}

function makePlanFile({ config, now, log }: HouseOptions, inForce: PlanInForce, writer: HallWriter): PlanFile | null {
  return config.planFile === null ? null : new PlanFile({ file: config.planFile, inForce, writer, now, log });
}

function makeWriter(
  { now, log }: HouseOptions,
  inForce: PlanInForce,
  { database, vault, transactions }: OpenStore,
  memories: readonly DayMemory[],
) {
  let logState = 'intact';
  const store = new DatabaseHallStore(database, vault, transactions, (serviceDate, revision) => {
    logState = `broken on ${serviceDate} at ${revision}`;
    log.error({ serviceDate, revision }, 'the log of the day was changed by another hand');
  });
  const onFault = (place: FaultPlace, fault: unknown) => faultLog(log, `${place} failed`)(fault);
  const writer = new HallWriter({ inForce, store, memories, now, newId, onFault });
  return { writer, logState: () => logState };
}

/** Demonstration accounts have known passwords: they exist only while nobody outside this machine can come in. */
async function openAccounts({ config, now }: HouseOptions, { database }: OpenStore): Promise<DatabaseAccounts> {
  const accounts = new DatabaseAccounts(database, now, config.sessionMs);
  if (config.demonstration) {
    await Promise.all(demonstrationAccounts.map(({ password, ...account }) => accounts.put(account, password, true)));
  } else {
    await accounts.removeDemonstration();
  }
  return accounts;
}

function makeApp(
  { config, log, now }: HouseOptions,
  parts: Pick<AppOptions, 'inForce' | 'accounts' | 'devices' | 'health'>,
  events: SessionEvents,
) {
  return createApp({
    ...{ log, now, ...parts, ...events },
    screensFolder: resolve(projectFolder, 'dist'),
    fontsFolder: resolve(projectFolder, 'node_modules/@fontsource-variable/noto-sans-sc'),
    pictures: slipPictures(paperFolder(config), parts.inForce),
    demonstration: config.demonstration ? demonstrationAccounts : null,
  });
}

function makeKioskDevices(
  { config, hall }: HouseOptions,
  askPrinter: (printerId: string) => Promise<PrinterCondition>,
): KioskDevices {
  const printerIds = printerPlaces(hall).map(({ id }) => id);
  return new KioskDevices({ kiosks: hall.kiosks, printerIds, readersSimulated: config.demonstration, askPrinter });
}

function paperFolder({ dataDir }: Config): string {
  return resolve(dataDir, 'paper');
}

function faultLog(log: Logger, what: string): (fault: unknown) => void {
  return (fault) => log.error(faultFacts(fault), what);
}
