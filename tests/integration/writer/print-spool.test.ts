import { beforeEach, describe, expect, it } from 'vitest';
import type { PrintOutcome, PrintState, SlipPrinter } from '../../../contract/print.ts';
import { HallWriter } from '../../../server/application/hall-writer.ts';
import { PrintSpool } from '../../../server/application/print-spool.ts';
import { registerVisit } from '../../../server/application/register-visit.ts';
import { DatabasePrintJobs } from '../../../server/store/print-jobs.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { newRequestId, openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const hall = aHall();
const morning = Date.UTC(2026, 10, 24, 1);

/** A printer that remembers its jobs and prints as told. */
class RememberingPrinter implements SlipPrinter {
  readonly printed: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  outcome: () => Promise<PrintOutcome> = () => Promise.resolve({ state: 'printed' });

  async print(_jobId: string, { number }: { number: string }): Promise<PrintOutcome> {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    this.printed.push(number);
    const outcome = await this.outcome();
    this.atOnce -= 1;
    return outcome;
  }
}

let folder = '';
let time = morning;
beforeEach(async () => {
  folder = await temporaryFolder();
  time = morning;
});

async function start(printer: SlipPrinter) {
  const { database, store } = await openStoreIn(folder);
  const jobs = new DatabasePrintJobs(database);
  const told: PrintState['state'][] = [];
  const faults: unknown[] = [];
  const spool = new PrintSpool({
    hallId: hall.id,
    jobs,
    printers: new Map([['kiosk-1', printer]]),
    now: () => time,
    maxAgeMs: 120_000,
    onChange: (_job, print) => void told.push(print.state),
    onFault: (fault) => void faults.push(fault),
  });
  const writer = new HallWriter({
    hall,
    store,
    now: () => time,
    newId: newRequestId,
    onFault: (fault) => void faults.push(fault),
  });
  await writer.start();
  const register = async () => {
    const request = {
      requestId: newRequestId(),
      identity: { kind: 'none' },
      headCount: 1,
      categoryId: 'land',
      districtCode: null,
      careNeed: null,
    } as const;
    const answer = await writer.submit(registerVisit(hall, 'kiosk-1', request, { now: time, newId: newRequestId }));
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.printJobId;
  };
  return { spool, writer, jobs, told, faults, register };
}

/** Queues what the writer commits from now on, as the house does. */
function feed({ spool, writer }: Awaited<ReturnType<typeof start>>): void {
  writer.onChange((_day, kept) => kept.forEach(({ printJob }) => printJob && spool.enqueue(printJob)));
}

describe('the print spool', () => {
  it('[P3.1] notes a job as sent before its first byte, and as printed when the printer says so', async () => {
    const printer = new RememberingPrinter();
    const house = await start(printer);
    let whilePrinting: PrintState | null = null;
    let job = '';
    printer.outcome = async () => {
      whilePrinting = await house.jobs.stateOf(job, 'kiosk-1');
      return { state: 'printed' };
    };
    job = await house.register();
    await house.spool.start();
    await house.spool.idle();
    expect(whilePrinting).toEqual({ state: 'sent' });
    expect(await house.jobs.stateOf(job, 'kiosk-1')).toEqual({ state: 'printed' });
    expect(house.told).toEqual(['sent', 'printed']);
  });

  it('[P3.3] prints after a restart what was still queued, once', async () => {
    const before = await start(new RememberingPrinter());
    await before.register();
    const printer = new RememberingPrinter();
    const after = await start(printer);
    await after.spool.start();
    await after.spool.idle();
    const later = await start(printer);
    await later.spool.start();
    await later.spool.idle();
    expect(printer.printed).toEqual(['A001']);
  });

  it('[P3.2] never prints again what may have been printed before the crash', async () => {
    const dying = new RememberingPrinter();
    dying.outcome = () => new Promise(() => undefined);
    const before = await start(dying);
    const job = await before.register();
    const sent = new Promise<void>((resolve) => {
      dying.outcome = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    await before.spool.start();
    await sent;
    const printer = new RememberingPrinter();
    const after = await start(printer);
    await after.spool.start();
    await after.spool.idle();
    expect(printer.printed).toEqual([]);
    expect(await after.jobs.stateOf(job, 'kiosk-1')).toEqual({ state: 'sent' });
  });

  it('[P3.3] prints no ghost for a visitor who has long gone', async () => {
    const before = await start(new RememberingPrinter());
    const job = await before.register();
    time = morning + 120_001;
    const printer = new RememberingPrinter();
    const after = await start(printer);
    await after.spool.start();
    await after.spool.idle();
    expect(printer.printed).toEqual([]);
    expect(await after.jobs.stateOf(job, 'kiosk-1')).toEqual({ state: 'failed', reason: 'expired' });
  });

  it('[P3.4] keeps why a job failed', async () => {
    const printer = new RememberingPrinter();
    printer.outcome = () => Promise.resolve({ state: 'failed', reason: 'no-paper' });
    const house = await start(printer);
    feed(house);
    const job = await house.register();
    await house.spool.idle();
    expect(await house.jobs.stateOf(job, 'kiosk-1')).toEqual({ state: 'failed', reason: 'no-paper' });
  });

  it('[P2.1] sends one job at a time to a printer, in the order of the tickets', async () => {
    const printer = new RememberingPrinter();
    const house = await start(printer);
    feed(house);
    await Promise.all([house.register(), house.register(), house.register()]);
    await house.spool.idle();
    expect(printer.printed).toEqual(['A001', 'A002', 'A003']);
    expect(printer.mostAtOnce).toBe(1);
  });

  it('[P3.4] goes on with the next job after a printer that threw', async () => {
    const printer = new RememberingPrinter();
    printer.outcome = () => Promise.reject(new Error('a defect in the driver'));
    const house = await start(printer);
    feed(house);
    const job = await house.register();
    await house.spool.idle();
    printer.outcome = () => Promise.resolve({ state: 'printed' });
    const next = await house.register();
    await house.spool.idle();
    expect(await house.jobs.stateOf(job, 'kiosk-1')).toEqual({ state: 'sent' });
    expect(await house.jobs.stateOf(next, 'kiosk-1')).toEqual({ state: 'printed' });
    expect(house.faults).toHaveLength(1);
  });

  it('[T2.1] shows a job to its own kiosk only', async () => {
    const house = await start(new RememberingPrinter());
    expect(await house.jobs.stateOf(await house.register(), 'kiosk-2')).toBeNull();
  });
});
