import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterCondition } from '../../../contract/printer-condition.ts';
import type { PrintOutcome, SlipPrinter } from '../../../contract/print.ts';
import { openPrinter } from '../../../printer/open-printer.ts';
import type { PrinterPatience } from '../../../printer/open-transport.ts';
import { SpoolerEmulator } from '../../support/spooler-emulator.ts';
import type { SpoolerManner } from '../../support/spooler-manners.ts';
import { bytesOf } from '../../unit/printer/printed.ts';
import { sampleSlip } from '../../unit/printer/sample-slip.ts';

/** Long enough for an emulator on this machine to answer, whatever else it does; its jobs end at once or never. */
const patient = { spoolerTimeoutMs: 10_000, jobTimeoutMs: 20, pollMs: 5 };
/** For spoolers that will not answer. */
const impatient = { spoolerTimeoutMs: 300, jobTimeoutMs: 20, pollMs: 5 };

let spooler: SpoolerEmulator;

beforeEach(async () => {
  spooler = await SpoolerEmulator.start();
});
afterEach(() => spooler.stop());

function printerOf(manner: SpoolerManner, patience: PrinterPatience = patient): SlipPrinter {
  spooler.manner = manner;
  const settings = { kind: 'spooler', address: spooler.address, paperWidthMm: 80 } as const;
  return openPrinter(settings, { simulatedFolder: '', ...patience });
}

const sent = { state: 'sent' } as const;
const torn = { state: 'sent', trouble: 'error' } as const;

function failed(reason: Extract<PrintOutcome, { state: 'failed' }>['reason']): PrintOutcome {
  return { state: 'failed', reason };
}

describe('a print spooler that says beforehand that its printer cannot print gets no job, and the job has failed', () => {
  it.each<[SpoolerManner, Exclude<PrinterCondition, 'unknown' | 'ready' | 'near-end'>]>([
    ['out of paper', 'no-paper'],
    ['out of paper, called a warning', 'no-paper'],
    ['in need of paper', 'no-paper'],
    ['open at its cover', 'cover-open'],
    ['open at its door', 'cover-open'],
    ['open at its interlock', 'cover-open'],
    ['jammed with paper', 'cutter'],
    ['jammed at its cutter', 'cutter'],
    ['broken in its own way', 'error'],
    ['offline', 'unreachable'],
    ['deaf to its spooler', 'unreachable'],
    ['paused', 'error'],
    ['stopped without a reason', 'error'],
    ['closed to jobs', 'error'],
    ['hanging up', 'unreachable'],
    ['noisy', 'unreachable'],
    ['endless in its answers', 'unreachable'],
    ['sending its reader round and round', 'unreachable'],
    ['a gateway to nothing', 'unreachable'],
    ['switching to another protocol', 'unreachable'],
    ['a page that is not found', 'error'],
    ['without this queue', 'error'],
  ])('[P2.4] [P3.8] %s: %s', async (manner, reason) => {
    const printer = printerOf(manner);
    expect([await printer.look(), await printer.print('job', sampleSlip())]).toEqual([reason, failed(reason)]);
    expect(spooler.jobs).toEqual([]);
  });

  it('[P2.4] silent: unreachable', async () => {
    const printer = printerOf('silent', impatient);
    expect([await printer.look(), await printer.print('job', sampleSlip())]).toEqual([
      'unreachable',
      failed('unreachable'),
    ]);
    expect(spooler.jobs).toEqual([]);
  });

  it('[P2.4] gone: unreachable', async () => {
    const printer = printerOf('well');
    await spooler.stop();
    expect([await printer.look(), await printer.print('job', sampleSlip())]).toEqual([
      'unreachable',
      failed('unreachable'),
    ]);
  });
});

interface Row {
  readonly manner: SpoolerManner;
  readonly outcome: PrintOutcome;
  /** How it is when it is asked beforehand. */
  readonly condition?: PrinterCondition;
  readonly submitted?: 0 | 1;
  /** Whether the printer behind got the whole ticket. */
  readonly paper?: boolean;
  /** Jobs that nobody could get out of the spooler. */
  readonly left?: 0 | 1;
  readonly answers?: boolean;
}

const rows: readonly Row[] = [
  { manner: 'well', outcome: sent, paper: true },
  { manner: 'a printer without a spooler', outcome: sent, paper: true },
  { manner: 'near the end of its roll', condition: 'near-end', outcome: sent, paper: true },
  { manner: 'worried in its own way', outcome: sent, paper: true },
  { manner: 'a queue that remembers an empty roll', outcome: sent, paper: true },
  { manner: 'out of paper meanwhile', outcome: { state: 'sent', trouble: 'no-paper' }, paper: true },
  { manner: 'forgetting jobs', outcome: sent, paper: true },

  { manner: 'stuck before the job', outcome: failed('unreachable') },
  { manner: 'holding the job', outcome: failed('unreachable') },
  { manner: 'out of paper before the job begins', outcome: failed('no-paper') },
  { manner: 'giving up before it begins', outcome: failed('error') },
  { manner: 'stuck in the job', outcome: torn },
  { manner: 'opened in the job', outcome: { state: 'sent', trouble: 'cover-open' } },
  { manner: 'trying again for ever', outcome: torn },
  { manner: 'silent on when a job began', outcome: torn },
  { manner: 'giving up in the middle', outcome: torn },
  { manner: 'about to begin when told to cancel', outcome: torn },
  { manner: 'about to end when told to cancel', outcome: sent, paper: true },

  { manner: 'refusing jobs', outcome: failed('error'), submitted: 0 },
  { manner: 'failing at jobs', outcome: sent, submitted: 0 },
  { manner: 'dying in the middle', outcome: sent, submitted: 0 },
  { manner: 'dying after the job', outcome: sent, left: 1, answers: false },
  { manner: 'giving jobs no number', outcome: failed('unreachable') },
  { manner: 'silent on what it took', outcome: sent, paper: true, answers: false },
  { manner: 'silent on what it took, and stuck', outcome: failed('unreachable'), answers: false },
  { manner: 'telling nobody of jobs', outcome: sent, answers: false },
  { manner: 'silent on jobs', outcome: sent, answers: false },
  { manner: 'silent when it cancels', outcome: failed('unreachable'), answers: false },
  { manner: 'deaf to cancelling', outcome: sent, left: 1, answers: false },
  { manner: 'not letting anybody cancel', outcome: sent, left: 1, answers: false },
];

describe('a print spooler gets a job once, and keeps none that it can be told to forget', () => {
  it.each(rows)('[P2.4] [P3.4] [P3.9] $manner: $outcome', async ({ manner, outcome, ...row }) => {
    const { condition = 'unknown', submitted = 1, paper = false, left = 0, answers = true } = row;
    const printer = printerOf(manner, answers ? patient : impatient);
    expect(await printer.look()).toBe(condition);
    expect(await printer.print('job', sampleSlip())).toEqual(outcome);
    expect({ submitted: spooler.jobs.length, left: spooler.left }).toEqual({ submitted, left });
    expect(spooler.passedOn).toEqual(paper ? [bytesOf(sampleSlip())] : []);
  });

  it('[P2.4] under the name of the job and as bytes that nobody may change', async () => {
    await printerOf('well').print('job-7', sampleSlip());
    expect(spooler.jobs).toMatchObject([{ name: 'job-7', format: 'application/vnd.cups-raw' }]);
  });

  it('[P2.4] as any bytes where it does not know raw ones', async () => {
    await printerOf('a printer without a spooler').print('job-7', sampleSlip());
    expect(spooler.jobs).toMatchObject([{ format: 'application/octet-stream' }]);
  });

  it('[P2.4] and gets the next job also after one that was cancelled', async () => {
    await printerOf('stuck before the job').print('job-1', sampleSlip({ number: 'A001' }));
    expect(await printerOf('well').print('job-2', sampleSlip({ number: 'A002' }))).toEqual(sent);
    expect(spooler.passedOn).toEqual([bytesOf(sampleSlip({ number: 'A002' }))]);
  });
});
