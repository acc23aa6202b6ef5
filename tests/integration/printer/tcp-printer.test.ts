import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlipPrinter } from '../../../contract/print.ts';
import { openPrinter } from '../../../printer/open-printer.ts';
import type { PrinterPatience } from '../../../printer/open-transport.ts';
import { printOnPaper } from '../../../printer/paper.ts';
import type { PrinterManner } from '../../support/emulated-printer.ts';
import { PrinterEmulator } from '../../support/printer-emulator.ts';
import { bytesOf, textOf } from '../../unit/printer/printed.ts';
import { sampleSlip } from '../../unit/printer/sample-slip.ts';

let emulator: PrinterEmulator;

/** Long enough for the emulator on this machine, whatever else it does. */
const patient = { statusTimeoutMs: 10_000, answerTimeoutMs: 10_000, closeTimeoutMs: 10_000 };
/** For printers that will not answer. */
const impatient = { statusTimeoutMs: 50, answerTimeoutMs: 50 };

function printerOf(manner: PrinterManner, patience: PrinterPatience = patient): SlipPrinter {
  emulator.manner = manner;
  const { host, port } = emulator;
  return openPrinter({ kind: 'tcp', host, port, paperWidthMm: 80 }, { simulatedFolder: '', ...patience });
}

beforeEach(async () => {
  emulator = await PrinterEmulator.start();
});
afterEach(() => emulator.unplug());

function numberOn(job: Buffer): string | undefined {
  return textOf(printOnPaper(job)).find((text) => /^[A-Z]\d{3}$/.test(text));
}

describe('a printer on TCP', () => {
  it('[P3.1] that answers with paper left has printed, and its bytes are the ticket followed by one question', async () => {
    const printer = printerOf('ok');
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'printed' });
    expect(emulator.jobs).toEqual([Buffer.concat([bytesOf(sampleSlip()), Buffer.from([0x1d, 0x72, 0x01])])]);
  });

  it.each([
    { manner: 'ok', condition: 'ready' },
    { manner: 'near-end', condition: 'near-end' },
    { manner: 'cover-open', condition: 'cover-open' },
    { manner: 'cutter-jammed', condition: 'cutter' },
    { manner: 'broken', condition: 'error' },
    { manner: 'paper-end', condition: 'no-paper' },
    { manner: 'silent', condition: 'unknown' },
    { manner: 'close-before-the-ticket', condition: 'unknown' },
  ] as const)(
    '[K14.4] that is $manner is $condition when it is asked, and prints nothing',
    async ({ manner, condition }) => {
      const printer = printerOf(manner, manner === 'silent' ? impatient : patient);
      expect([await printer.look(), emulator.jobs]).toEqual([condition, []]);
    },
  );

  it('[K14.4] that is unplugged is unreachable when it is asked', async () => {
    const printer = printerOf('ok');
    await emulator.unplug();
    expect(await printer.look()).toBe('unreachable');
  });

  it('[P1.4] gets the right Chinese', async () => {
    const printer = printerOf('ok');
    await printer.print('job-1', sampleSlip());
    const papers = emulator.jobs.map(printOnPaper);
    expect(papers.map(textOf)).toEqual([expect.arrayContaining(['C012', '劳动与工资', '3、4 号窗口'])]);
    expect(papers.flatMap((paper) => paper.unknownBytes)).toEqual([]);
  });

  it('[P3] whose roll is near its end has printed', async () => {
    const printer = printerOf('near-end');
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'printed' });
  });

  it('[P3.5] that says beforehand that its paper is out gets no byte of the ticket, and the job has failed', async () => {
    const printer = printerOf('paper-end');
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'failed', reason: 'no-paper' });
    expect(emulator.jobs).toEqual([]);
  });

  it('[P3.5] whose paper is out when it has got the ticket leaves the job sent', async () => {
    const printer = printerOf('paper-ends-meanwhile');
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'sent', trouble: 'no-paper' });
  });

  it('[P3.5] that does not tell beforehand gets the ticket, and has printed when it says so afterwards', async () => {
    const printer = printerOf('tells-only-afterwards', { ...patient, statusTimeoutMs: 50 });
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'printed' });
    expect(emulator.jobs.map(numberOn)).toEqual(['C012']);
  });

  it('[P3.1] that stays silent leaves the job sent, not printed', async () => {
    const printer = printerOf('silent', impatient);
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'sent' });
    expect(emulator.jobs.map(numberOn)).toEqual(['C012']);
  });

  it.each(['speaks-too-soon', 'late-with-the-first-answer'] as const)(
    '[P3.1] that %s has not confirmed anything',
    async (manner) => {
      const printer = printerOf(manner, impatient);
      expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'sent' });
    },
  );

  it('[P3] that closes in the middle leaves the job sent, long before patience ends', async () => {
    const printer = printerOf('close-in-the-middle', { statusTimeoutMs: 600_000, answerTimeoutMs: 600_000 });
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'sent' });
  });

  it('[P3.4] that closes before the ticket has failed as unreachable', async () => {
    const printer = printerOf('close-before-the-ticket', { statusTimeoutMs: 600_000 });
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'failed', reason: 'unreachable' });
    expect(emulator.jobs).toEqual([]);
  });

  it('[P2.1] has been hung up on before the outcome is known, so that the next job finds the line free', async () => {
    await printerOf('ok').print('job-1', sampleSlip());
    expect(emulator.linesOpen).toBe(0);
  });

  it('[P3] that stays on the line holds the outcome up no longer than patience lasts', async () => {
    const printer = printerOf('stays-on-the-line', { ...patient, closeTimeoutMs: 50 });
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'printed' });
  });

  it('[P3.4] that refuses has failed as unreachable', async () => {
    const printer = printerOf('ok');
    await emulator.unplug();
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'failed', reason: 'unreachable' });
  });

  it('[P3] that does not take the connection in time has failed as unreachable', async () => {
    const { port, close } = await listenWithoutAccepting();
    const settings = { kind: 'tcp', host: '127.0.0.1', port, paperWidthMm: 80 } as const;
    const printer = openPrinter(settings, { simulatedFolder: '', connectTimeoutMs: 30 });
    expect(await printer.print('job-1', sampleSlip())).toEqual({ state: 'failed', reason: 'unreachable' });
    await close();
  });

  it('[P3.4] never prints the ghost of a failed job when it comes back', async () => {
    const printer = printerOf('ok');
    await emulator.unplug();
    await printer.print('lost', sampleSlip({ number: 'A001' }));
    await emulator.plugIn();
    expect(await printer.print('next', sampleSlip({ number: 'A002' }))).toEqual({ state: 'printed' });
    expect(emulator.jobs.map(numberOn)).toEqual(['A002']);
  });

  it('[P3.2] is sent a silent job once and not again', async () => {
    const printer = printerOf('silent', impatient);
    await printer.print('job-1', sampleSlip());
    expect(emulator.jobs).toHaveLength(1);
  });

  it('[P2] gets the next job also after one that failed', async () => {
    const printer = printerOf('paper-end');
    await printer.print('job-1', sampleSlip());
    emulator.manner = 'ok';
    expect(await printer.print('job-2', sampleSlip())).toEqual({ state: 'printed' });
  });
});

/** A port that is open but whose queue of connections is full, so that one more neither succeeds nor fails. */
async function listenWithoutAccepting() {
  const listenAndHang = `
    const { parentPort } = require('node:worker_threads');
    const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const worker = new Worker(listenAndHang, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  const waiting = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  await Promise.all(waiting.map((socket) => once(socket, 'connect')));
  const close = async () => {
    for (const socket of waiting) socket.destroy();
    await worker.terminate();
  };
  return { port, close };
}
