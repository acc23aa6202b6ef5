import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PrintOutcome, SlipPrinter } from '../../../contract/print.ts';
import { openPrinter } from '../../../printer/open-printer.ts';
import type { PrinterPatience } from '../../../printer/open-transport.ts';
import { PrinterEmulator } from '../../support/printer-emulator.ts';
import { SerialPrinterEmulator } from '../../support/serial-printer-emulator.ts';
import { sampleSlip } from '../../unit/printer/sample-slip.ts';

const quick = { statusTimeoutMs: 10_000, answerTimeoutMs: 400, closeTimeoutMs: 10_000 };

let emulator: PrinterEmulator;
let laters: PrintOutcome[];
beforeEach(async () => {
  laters = [];
  emulator = await PrinterEmulator.start('cutter-jams-meanwhile');
  return () => emulator.unplug();
});

function opened(patience: PrinterPatience = quick, automaticStatus = false): SlipPrinter {
  const { host, port } = emulator;
  const settings = { kind: 'tcp', host, port, automaticStatus, paperWidthMm: 80 } as const;
  const printer = openPrinter(settings, { simulatedFolder: '', ...patience });
  onTestFinished(() => printer.close?.());
  return printer;
}

function print(printer: SlipPrinter): Promise<PrintOutcome> {
  return printer.print('job', sampleSlip(), (later) => void laters.push(later));
}

describe('a job that stopped in the middle', () => {
  it('[P3.10] is told to go on where it stopped when the jam is cleared, and has printed then', async () => {
    const printer = opened();
    expect(await print(printer)).toEqual({ state: 'sent', trouble: 'cutter' });
    emulator.manner = 'waits-to-go-on';
    expect(await printer.look()).toBe('ready');
    expect(laters).toEqual([{ state: 'printed' }]);
    expect(emulator.jobs).toHaveLength(1);
  });

  it('[P3.10] keeps others from its printer meanwhile: they fail at once, with no byte sent', async () => {
    const printer = opened();
    await print(printer);
    expect(await printer.print('next', sampleSlip())).toEqual({ state: 'failed', reason: 'cutter' });
    expect(await printer.look()).toBe('cutter');
    expect(emulator.jobs).toHaveLength(1);
    expect(laters).toEqual([]);
  });

  it('[P3.10] is given up when nobody comes, and the printer is asked anew', async () => {
    const printer = opened({ ...quick, pauseForMs: 0 });
    await print(printer);
    await printer.look();
    await vi.waitFor(() => expect(emulator.linesOpen).toBe(0));
    emulator.manner = 'near-end';
    expect(await printer.look()).toBe('near-end');
    expect(laters).toEqual([]);
  });

  it('[P3.10] stays what it was when the power goes, and the next one finds the printer gone', async () => {
    const printer = opened();
    await print(printer);
    await emulator.unplug();
    await printer.look();
    expect(await printer.print('next', sampleSlip())).toEqual({ state: 'failed', reason: 'unreachable' });
    expect(laters).toEqual([]);
  });
});

it('[P3.10] a printer that tells by itself that its paper is out is believed at once', async () => {
  emulator.manner = 'tells-by-itself-that-paper-is-out';
  // Nobody could wait as long as this for an answer.
  const printer = opened({ ...quick, answerTimeoutMs: 600_000 }, true);
  expect(await print(printer)).toEqual({ state: 'sent', trouble: 'no-paper' });
});

describe('a printer on a serial line', () => {
  const serial = (patience: PrinterPatience) => {
    const port = SerialPrinterEmulator.start('paper-ends-meanwhile');
    onTestFinished(() => port.unplug());
    const settings = { kind: 'serial', path: port.path, baudRate: 115_200, paperWidthMm: 80 } as const;
    const printer = openPrinter(settings, { simulatedFolder: '', ...patience });
    onTestFinished(() => printer.close?.());
    return { port, printer };
  };

  it('[P3.10] that was switched off and on is not believed to have printed what it has forgotten', async () => {
    const { port, printer } = serial(quick);
    expect(await print(printer)).toEqual({ state: 'sent', trouble: 'no-paper' });
    port.cyclePower('ok');
    expect(await printer.look()).toBe('ready');
    expect(laters).toEqual([]);
  });

  it('[P3.10] that was silent while a job was stopped is not believed afterwards', async () => {
    const { port, printer } = serial({ ...quick, statusTimeoutMs: 300 });
    await print(printer);
    port.manner = 'silent';
    await printer.look();
    port.manner = 'ok';
    await printer.look();
    expect(laters).toEqual([]);
  });

  it('[P3.9] whose answer to one job comes late answers for no other', async () => {
    const { port, printer } = serial({ ...quick, statusTimeoutMs: 300 });
    port.manner = 'a-job-behind';
    expect(await print(printer)).toEqual({ state: 'sent' });
    expect(await printer.print('next', sampleSlip())).toEqual({ state: 'sent' });
    port.manner = 'ok';
    expect(await printer.print('last', sampleSlip())).toEqual({ state: 'printed' });
  });
});

it('[P3.10] a jam that nobody waits for is left behind by one word, and the next slip comes out', async () => {
  emulator.manner = 'waits-to-go-on';
  const printer = opened();
  expect(await printer.print('next', sampleSlip())).toEqual({ state: 'printed' });
});
