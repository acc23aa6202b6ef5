import { beforeEach } from 'vitest';
import type { PrintOutcome, PrintState, SlipPrinter } from '../../../contract/print.ts';
import type { Slip } from '../../../contract/slips.ts';
import { PrintSpool } from '../../../server/application/print-spool.ts';
import type { PrintJob, PrintJobChange } from '../../../server/application/paper-ports.ts';
import { DatabasePrintJobs } from '../../../server/store/print-jobs.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { sampleSlip } from '../../unit/printer/sample-slip.ts';
import { newRequestId, openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const hall = aHall();
const serviceDate = '2026-11-24';
const morning = Date.UTC(2026, 10, 24, 1);

/** A printer that remembers its jobs and prints as told. */
export class RememberingPrinter implements SlipPrinter {
  readonly printed: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  outcome: () => Promise<PrintOutcome> = () => Promise.resolve({ state: 'printed' });

  look = () => Promise.resolve('ready' as const);

  async print(_jobId: string, slip: Slip): Promise<PrintOutcome> {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    this.printed.push('number' in slip ? slip.number : slip.kind);
    const outcome = await this.outcome();
    this.atOnce -= 1;
    return outcome;
  }
}

let folder = '';
/** The server's clock, which a test moves; milliseconds since 1970 UTC. */
export const clock = { now: morning };
let tickets = 0;
beforeEach(async () => {
  folder = await temporaryFolder();
  clock.now = morning;
  tickets = 0;
});

/** Print jobs on a disk that is full for as many commits as told. */
class PrintJobsOnFullDisk extends DatabasePrintJobs {
  failures = 0;

  override async record(changes: readonly PrintJobChange[], at: number): Promise<boolean[]> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('disk full');
    }
    return super.record(changes, at);
  }
}

/** A server whose kiosks 1 and 2 share a printer; between two tries of a commit a minute goes by. */
export async function start(printer: SlipPrinter, standIn: SlipPrinter | null = null) {
  const { database, store, vault, transactions } = await openStoreIn(folder);
  const jobs = new PrintJobsOnFullDisk(database, vault, transactions);
  const told: PrintState[] = [];
  const outcomes: string[] = [];
  const faults: unknown[] = [];
  const spool = new PrintSpool({
    hallId: hall.id,
    jobs,
    printers: new Map([
      ...['kiosk-1', 'kiosk-2'].map((kioskId) => [kioskId, printer] as const),
      ...(standIn === null ? [] : [['kiosk-3', standIn] as const]),
    ]),
    fallbacks: new Map([
      ['kiosk-1', 'kiosk-3'],
      ['kiosk-3', 'kiosk-1'],
    ]),
    now: () => clock.now,
    maxAgeMs: 120_000,
    followForMs: 3_600_000,
    pause: () => Promise.resolve((clock.now += 60_000)),
    onChange: (_job, print) => void told.push(print),
    onOutcome: (printerId, { state }) => void outcomes.push(`${printerId} ${state}`),
    onFault: (fault) => void faults.push(fault),
  });
  await store.loadEvents(hall.id, serviceDate);
  /** Somebody takes a ticket and the server dies: the job is on disk. */
  const leave = async (kioskId = 'kiosk-1'): Promise<PrintJob> => {
    tickets += 1;
    const slip = sampleSlip({ number: `A00${tickets}` });
    const orderedBy = { kind: 'kiosk', id: kioskId } as const;
    const job = { id: newRequestId(), printerId: kioskId, orderedBy, slip, createdAt: clock.now };
    const nothing = { events: [], answers: [], interviews: [], reopened: [] };
    await store.commit({ hallId: hall.id, serviceDate, afterRevision: 0, ...nothing, kept: [{ printJob: job }] });
    return job;
  };
  const take = async (kioskId = 'kiosk-1'): Promise<PrintJob> => {
    const job = await leave(kioskId);
    spool.enqueue(job);
    return job;
  };
  const stateOf = ({ id, orderedBy }: PrintJob) => jobs.stateOf(id, orderedBy);
  return { spool, jobs, database, told, outcomes, faults, leave, take, stateOf };
}
