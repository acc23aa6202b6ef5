import { describe, expect, it, vi } from 'vitest';
import type { PrinterCondition } from '../../../contract/printer-condition.ts';
import type { SlipPrinter } from '../../../contract/print.ts';
import type { PrintJob } from '../../../server/application/paper-ports.ts';
import { PrintSpool } from '../../../server/application/print-spool.ts';
import { sampleSlip } from '../printer/sample-slip.ts';

/** A printer of two kiosks whose every act ends when the test says so; `acts` is what it was asked to do. */
function aSharedPrinter() {
  const acts: string[] = [];
  const endings: (() => void)[] = [];
  const ended = () => new Promise<void>((resolve) => endings.push(resolve));
  const state = { condition: (): PrinterCondition => 'ready' };
  const printer: SlipPrinter = {
    async print(jobId) {
      acts.push(jobId);
      await ended();
      return { state: 'printed' };
    },
    async look() {
      acts.push('look');
      await ended();
      return state.condition();
    },
  };
  const faults: unknown[] = [];
  const spool = new PrintSpool({
    hallId: 'hall',
    jobs: {
      add: () => Promise.resolve('added' as const),
      latest: () => Promise.resolve([]),
      storyOf: () => Promise.resolve(null),
      loadQueued: () => Promise.resolve([]),
      loadSent: () => Promise.resolve([]),
      record: (changes) => Promise.resolve(changes.map(() => true)),
      stateOf: () => Promise.resolve(null),
    },
    printers: new Map([
      ['kiosk-1', printer],
      ['kiosk-2', printer],
    ]),
    fallbacks: new Map(),
    now: () => 0,
    maxAgeMs: 1,
    followForMs: 1,
    pause: () => Promise.resolve(),
    onChange: () => undefined,
    onOutcome: () => undefined,
    onFault: (fault) => void faults.push(fault),
  });
  const settle = () => new Promise<void>((resolve) => void setTimeout(resolve));
  /** Ends what the printer is doing now, and lets it begin the next. */
  const endNext = async () => {
    await settle();
    endings.shift()?.();
    await settle();
  };
  const orderedBy = { kind: 'kiosk', id: 'kiosk-1' } as const;
  const job = (id: string): PrintJob => ({ id, printerId: 'kiosk-1', orderedBy, slip: sampleSlip(), createdAt: 0 });
  return { spool, acts, state, faults, endNext, job };
}

describe('asking a printer how it is', () => {
  it('[K14.4] [P2.1] waits for the job before, and no job waits for more than one question', async () => {
    const { spool, acts, endNext, job } = aSharedPrinter();
    spool.enqueue(job('first'));
    await vi.waitFor(() => expect(acts).toEqual(['first']));
    const looks = ['kiosk-1', 'kiosk-2', 'kiosk-1'].map((kioskId) => spool.look(kioskId));
    spool.enqueue(job('second'));
    await endNext();
    await vi.waitFor(() => expect(acts).toEqual(['first', 'look']));
    await endNext();
    await vi.waitFor(() => expect(acts).toEqual(['first', 'look', 'second']));
    expect(await Promise.all(looks)).toEqual(['ready', 'ready', 'ready']);
  });

  it('[K14.4] [P3.3] that fails takes no ticket with it', async () => {
    const { spool, acts, state, faults, endNext, job } = aSharedPrinter();
    state.condition = () => {
      throw new Error('a defect');
    };
    const look = spool.look('kiosk-1');
    spool.enqueue(job('ticket'));
    await endNext();
    await vi.waitFor(() => expect(acts).toEqual(['look', 'ticket']));
    expect([await look, faults.length]).toEqual(['unknown', 1]);
  });
});
