import { describe, expect, it } from 'vitest';
import type { PrintState } from '../../../contract/print.ts';
import { clock, RememberingPrinter, start } from './a-spool.ts';

/** Makes the printer busy with its next job until told. */
function holdFirstJob(printer: RememberingPrinter): { reached: Promise<void>; now: () => void } {
  let now: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (now = resolve));
  const reached = new Promise<void>((resolve) => {
    printer.outcome = async () => {
      resolve();
      await until;
      return { state: 'printed' };
    };
  });
  return { reached, now: () => now() };
}

describe('the print spool', () => {
  it('[P3.1] notes a job as sent before its first byte, and as printed when the printer says so', async () => {
    const printer = new RememberingPrinter();
    const house = await start(printer);
    let whilePrinting: PrintState | null = null;
    const job = await house.leave();
    printer.outcome = async () => {
      whilePrinting = await house.stateOf(job);
      return { state: 'printed' };
    };
    await house.spool.start();
    await house.spool.idle();
    expect(whilePrinting).toEqual({ state: 'sent' });
    expect(await house.stateOf(job)).toEqual({ state: 'printed' });
    expect(house.told).toEqual([{ state: 'sent' }, { state: 'printed' }]);
  });

  it('[P3.3] prints after a restart what was still queued, once', async () => {
    const before = await start(new RememberingPrinter());
    await before.leave();
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
    const job = await before.leave();
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
    expect(await after.stateOf(job)).toEqual({ state: 'sent' });
  });

  it('[P3.3] prints no ghost for a visitor who has long gone', async () => {
    const before = await start(new RememberingPrinter());
    const job = await before.leave();
    clock.now += 120_001;
    const printer = new RememberingPrinter();
    const after = await start(printer);
    await after.spool.start();
    await after.spool.idle();
    expect(printer.printed).toEqual([]);
    expect(await after.stateOf(job)).toEqual({ state: 'failed', reason: 'expired' });
  });

  it.each([
    { state: 'failed', reason: 'no-paper' },
    { state: 'sent', trouble: 'cutter' },
  ] as const)('[P3.4] [P3.8] keeps what was the matter with a job: %j', async (outcome) => {
    const printer = new RememberingPrinter();
    printer.outcome = () => Promise.resolve(outcome);
    const house = await start(printer);
    const job = await house.take();
    await house.spool.idle();
    expect(await house.stateOf(job)).toEqual(outcome);
  });

  it('[P2.1] sends one job at a time to a printer that two kiosks share, in the order of the tickets', async () => {
    const printer = new RememberingPrinter();
    const house = await start(printer);
    await Promise.all([house.take('kiosk-1'), house.take('kiosk-2'), house.take('kiosk-1')]);
    await house.spool.idle();
    expect(printer.printed).toEqual(['A001', 'A002', 'A003']);
    expect(printer.mostAtOnce).toBe(1);
  });

  it('[P2.1] notes a job as sent when its own turn has come, not while the other kiosk prints', async () => {
    const printer = new RememberingPrinter();
    const house = await start(printer);
    const finish = holdFirstJob(printer);
    await house.take('kiosk-1');
    const second = await house.take('kiosk-2');
    await finish.reached;
    expect(await house.stateOf(second)).toEqual({ state: 'queued' });
    finish.now();
    await house.spool.idle();
    expect(await house.stateOf(second)).toEqual({ state: 'printed' });
  });

  it('[P3.3] prints no ghost for a visitor who left while the other kiosk printed', async () => {
    const printer = new RememberingPrinter();
    const house = await start(printer);
    const finish = holdFirstJob(printer);
    await house.take('kiosk-1');
    const second = await house.take('kiosk-2');
    await finish.reached;
    clock.now += 120_001;
    finish.now();
    await house.spool.idle();
    expect(printer.printed).toEqual(['A001']);
    expect(await house.stateOf(second)).toEqual({ state: 'failed', reason: 'expired' });
  });

  it('[P3.6] prints a job once although two servers take it up, and both tell how it stands', async () => {
    const printer = new RememberingPrinter();
    const one = await start(printer);
    const other = await start(printer);
    const job = await one.take();
    other.spool.enqueue(job);
    await Promise.all([one.spool.idle(), other.spool.idle()]);
    expect(printer.printed).toEqual(['A001']);
    expect([...one.faults, ...other.faults]).toEqual([]);
    for (const { told } of [one, other]) expect(told[0]?.state).toMatch(/^(sent|printed)$/);
  });

  it('[P3.7] tries again to note a job as sent, and prints it then', async () => {
    const printer = new RememberingPrinter();
    const house = await start(printer);
    house.jobs.failures = 2;
    await house.take();
    await house.spool.idle();
    expect(printer.printed).toEqual(['A001']);
    expect(house.told).toEqual([{ state: 'sent' }, { state: 'printed' }]);
    expect(house.faults).toHaveLength(2);
  });

  it.each([
    ['is noted', 3, 'failed'],
    ['is told although it cannot be noted', 4, 'queued'],
  ] as const)(
    '[P3.7] prints nothing when the disk stays full until the visitor is gone, and that %s',
    async (...given) => {
      const [, failures, onDisk] = given;
      const printer = new RememberingPrinter();
      const house = await start(printer);
      house.jobs.failures = failures;
      const job = await house.take();
      await house.spool.idle();
      expect(printer.printed).toEqual([]);
      expect(house.told).toEqual([{ state: 'failed', reason: 'expired' }]);
      expect(await house.stateOf(job)).toMatchObject({ state: onDisk });
    },
  );

  it('[P3.3] leaves jobs that have not begun when the server is closed to the next start', async () => {
    const printer = new RememberingPrinter();
    const house = await start(printer);
    const finish = holdFirstJob(printer);
    await house.take('kiosk-1');
    await house.take('kiosk-2');
    await finish.reached;
    const closed = house.spool.close();
    finish.now();
    await closed;
    expect(printer.printed).toEqual(['A001']);
    const after = await start(printer);
    await after.spool.start();
    await after.spool.idle();
    expect(printer.printed).toEqual(['A001', 'A002']);
  });

  it('[P3.4] goes on with the next job after a printer that threw', async () => {
    const printer = new RememberingPrinter();
    printer.outcome = () => Promise.reject(new Error('a defect in the driver'));
    const house = await start(printer);
    const job = await house.take();
    await house.spool.idle();
    printer.outcome = () => Promise.resolve({ state: 'printed' });
    const next = await house.take();
    await house.spool.idle();
    expect(await house.stateOf(job)).toEqual({ state: 'failed', reason: 'error' });
    expect(await house.stateOf(next)).toEqual({ state: 'printed' });
    expect(house.faults).toHaveLength(1);
  });

  it('[T2.1] shows a job to its own kiosk only', async () => {
    const house = await start(new RememberingPrinter());
    const { id } = await house.leave('kiosk-1');
    expect(await house.jobs.stateOf(id, { kind: 'kiosk', id: 'kiosk-2' })).toBeNull();
  });
});

describe('the story of a job', () => {
  it('[P3.12] tells each state once, however often it is told', async () => {
    const house = await start(new RememberingPrinter());
    const job = await house.leave();
    const trouble = { state: 'sent', trouble: 'no-paper' } as const;
    const moves = [
      { id: job.id, from: 'queued', print: { state: 'sent' } },
      ...[1, 2, 3].map(() => ({ id: job.id, from: 'sent', print: trouble }) as const),
      { id: job.id, from: 'sent', print: { state: 'printed' } },
    ] as const;
    const moved = [];
    for (const move of moves) moved.push(...(await house.jobs.record([move], clock.now)));
    expect(moved).toEqual([true, true, false, false, true]);
    const story = await house.jobs.storyOf('deyang-demonstration', job.id);
    expect(story?.map(({ print }) => print)).toEqual([
      { state: 'queued' },
      { state: 'sent' },
      trouble,
      { state: 'printed' },
    ]);
  });

  it('[P3.3] a job that cannot be read keeps no other from being printed after a restart', async () => {
    const house = await start(new RememberingPrinter());
    const broken = await house.leave();
    const sound = await house.leave();
    await house.database('print_jobs').where({ id: broken.id }).update({ slip: '{' });
    await house.spool.start();
    await house.spool.idle();
    expect(house.faults).toHaveLength(1);
    expect(await house.stateOf(sound)).toEqual({ state: 'printed' });
  });
});
