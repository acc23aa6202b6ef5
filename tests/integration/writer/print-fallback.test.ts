import { describe, expect, it } from 'vitest';
import type { Later, PrintOutcome, PrintState } from '../../../contract/print.ts';
import { clock, RememberingPrinter, start } from './a-spool.ts';

describe('a printer that stands in for another', () => {
  const noPaper = () => Promise.resolve({ state: 'failed', reason: 'no-paper' } as const);

  it('[P2.3] prints what the other certainly did not, once, and the kiosk is told where', async () => {
    const [printer, standIn] = [new RememberingPrinter(), new RememberingPrinter()];
    printer.outcome = noPaper;
    const house = await start(printer, standIn);
    const job = await house.take();
    await house.spool.idle();
    expect([printer.printed, standIn.printed]).toEqual([['A001'], ['A001']]);
    expect(await house.stateOf(job)).toEqual({ state: 'printed', at: 'kiosk-3' });
    expect(house.told).toEqual([{ state: 'sent' }, { state: 'printed', at: 'kiosk-3' }]);
  });

  it('[P2.3] [P3.2] prints nothing that may have come out of the other', async () => {
    const [printer, standIn] = [new RememberingPrinter(), new RememberingPrinter()];
    printer.outcome = () => Promise.resolve({ state: 'sent', trouble: 'cutter' });
    const house = await start(printer, standIn);
    await house.take();
    await house.spool.idle();
    expect(standIn.printed).toEqual([]);
  });

  it('[P2.3] that cannot print either leaves the job failed for the reason of the first', async () => {
    const [printer, standIn] = [new RememberingPrinter(), new RememberingPrinter()];
    printer.outcome = noPaper;
    standIn.outcome = () => Promise.resolve({ state: 'failed', reason: 'unreachable' });
    const house = await start(printer, standIn);
    const job = await house.take();
    await house.spool.idle();
    expect(await house.stateOf(job)).toEqual({ state: 'failed', reason: 'no-paper' });
  });

  it('[P2.3] [P2.1] takes one job at a time, and neither waits for the other when each stands in for the other', async () => {
    const [printer, standIn] = [new RememberingPrinter(), new RememberingPrinter()];
    printer.outcome = noPaper;
    standIn.outcome = noPaper;
    const house = await start(printer, standIn);
    const jobs = [await house.leave('kiosk-1'), await house.leave('kiosk-3')];
    for (const job of jobs) house.spool.enqueue(job);
    await house.spool.idle();
    expect([printer.mostAtOnce, standIn.mostAtOnce]).toEqual([1, 1]);
    for (const job of jobs) expect(await house.stateOf(job)).toEqual({ state: 'failed', reason: 'no-paper' });
  });
});

describe('a job of an earlier run', () => {
  /** A printer whose holder speaks when the test lets it. */
  class FollowedPrinter extends RememberingPrinter {
    readonly laters: Later[] = [];
    follow = (_jobId: string, later: Later) => void this.laters.push(later);
  }
  const unreachable = { state: 'failed', reason: 'unreachable' } as const;

  async function leftSent(kioskId: string, print: PrintState = { state: 'sent' }) {
    const printer = new FollowedPrinter();
    const house = await start(printer, new RememberingPrinter());
    const job = await house.leave(kioskId);
    await house.jobs.record([{ id: job.id, from: 'queued', print: { state: 'sent' } }], clock.now);
    await house.jobs.record([{ id: job.id, from: 'sent', print }], clock.now);
    await house.spool.start();
    return { house, job, tell: (outcome: PrintOutcome) => printer.laters.forEach((later) => later(outcome)) };
  }

  it('[P3.11] has failed when its holder never had it', async () => {
    const { house, job, tell } = await leftSent('kiosk-2');
    tell(unreachable);
    await expect.poll(() => house.stateOf(job)).toEqual(unreachable);
  });

  it('[P3.11] has not failed because one of two that may have it has not', async () => {
    const { house, job, tell } = await leftSent('kiosk-1');
    tell(unreachable);
    tell({ state: 'printed' });
    await expect.poll(() => house.stateOf(job)).toEqual({ state: 'printed' });
    expect(house.told).not.toContainEqual(unreachable);
  });

  it('[P3.11] that is known to have stopped half-way has not failed because its notes were lost', async () => {
    const { house, job, tell } = await leftSent('kiosk-2', { state: 'sent', trouble: 'no-paper' });
    tell(unreachable);
    tell({ state: 'printed' });
    await expect.poll(() => house.stateOf(job)).toEqual({ state: 'printed' });
    expect(house.told).not.toContainEqual(unreachable);
  });

  it('[P3.11] is followed, and none that this run has handed over itself', async () => {
    const printer = new FollowedPrinter();
    const house = await start(printer, new RememberingPrinter());
    await house.leave('kiosk-2');
    await house.spool.start();
    await house.spool.idle();
    await house.spool.start();
    expect(printer.printed).toEqual(['A001']);
    expect(printer.laters).toEqual([]);
  });
});
