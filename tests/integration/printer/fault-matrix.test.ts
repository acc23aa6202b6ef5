import { execFileSync } from 'node:child_process';
import { SerialPort } from 'serialport';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PrintOutcome } from '../../../contract/print.ts';
import type { PrinterSettings } from '../../../contract/printer-settings.ts';
import { openPrinter } from '../../../printer/open-printer.ts';
import type { EmulatedPrinter, PrinterManner } from '../../support/emulated-printer.ts';
import { printerFaults } from '../../support/printer-faults.ts';
import { PrinterEmulator } from '../../support/printer-emulator.ts';
import { SerialPrinterEmulator } from '../../support/serial-printer-emulator.ts';
import { bytesOf } from '../../unit/printer/printed.ts';
import { sampleSlip } from '../../unit/printer/sample-slip.ts';

/** Long enough for an emulator on this machine, whatever else it does. */
const patient = { statusTimeoutMs: 10_000, answerTimeoutMs: 10_000, closeTimeoutMs: 10_000 };
/** For printers that will not answer. Those that do, answer through the event loop of this process, which may be busy. */
const impatient = { statusTimeoutMs: 200, answerTimeoutMs: 200 };
/** A connection may be left by one side alone; a port has to be closed before it is opened again. */
const closeTimeoutMs = { 'a TCP port': 60, 'a serial line': 10_000, 'a device file': 10_000 };

interface Emulated {
  readonly emulator: EmulatedPrinter;
  readonly settings: PrinterSettings;
}

const lines = {
  'a TCP port': async (manner: PrinterManner): Promise<Emulated> => {
    const emulator = await PrinterEmulator.start(manner);
    onTestFinished(() => emulator.unplug());
    return { emulator, settings: { kind: 'tcp', host: emulator.host, port: emulator.port, paperWidthMm: 80 } };
  },
  'a serial line': (manner: PrinterManner): Promise<Emulated> => {
    const emulator = SerialPrinterEmulator.start(manner);
    onTestFinished(() => emulator.unplug());
    const settings = { kind: 'serial', path: emulator.path, baudRate: 115_200, paperWidthMm: 80 } as const;
    return Promise.resolve({ emulator, settings });
  },
  'a device file': (manner: PrinterManner): Promise<Emulated> => {
    const emulator = SerialPrinterEmulator.start(manner);
    onTestFinished(() => emulator.unplug());
    // A pseudo-terminal is one for people, until it is told otherwise.
    execFileSync('stty', ['-F', emulator.path, 'raw', '-echo']);
    return Promise.resolve({ emulator, settings: { kind: 'file', path: emulator.path, paperWidthMm: 80 } });
  },
};

describe.each(['a TCP port', 'a serial line', 'a device file'] as const)('a printer on %s', (line) => {
  it.each(printerFaults)('[P3.8] [P3.9] [P3.10] that is $manner', async ({ manner, answers, ...expected }) => {
    const { emulator, settings } = await lines[line](manner);
    const printer = openPrinter(settings, {
      simulatedFolder: '',
      ...(answers ? patient : { ...impatient, closeTimeoutMs: closeTimeoutMs[line] }),
    });
    onTestFinished(() => printer.close?.());
    const laters: PrintOutcome[] = [];
    const looked = await printer.look();
    const printed = await printer.print('job', sampleSlip(), (later) => void laters.push(later));
    // Mended, it brings the first ticket to its end, and then prints the next: no ghost, and nothing twice.
    emulator.manner = 'ok';
    const next = await printer.print('next', sampleSlip());
    expect({ looked, printed, laters, next }).toEqual({
      looked: expected.condition,
      printed: expected.outcome,
      laters: 'later' in expected && expected.later !== null ? [expected.later] : [],
      next: { state: 'printed' },
    });
    const { paper } = expected;
    const ticket = bytesOf(sampleSlip());
    expect(emulator.jobs.filter((job) => job.subarray(0, ticket.length).equals(ticket))).toHaveLength(paper ? 2 : 1);
    expect(emulator.jobs).toHaveLength(paper ? 2 : 1);
  });

  it('[P3] that loses its power in the middle leaves the job sent, and is unreachable from then on', async () => {
    const { settings } = await lines[line]('close-in-the-middle');
    const outcome = await openPrinter(settings, { simulatedFolder: '', ...patient }).print('job', sampleSlip());
    expect(outcome).toEqual({ state: 'sent' });
  });

  it('[P3.4] that is gone fails, and says so when it is asked', async () => {
    const { emulator, settings } = await lines[line]('ok');
    await (emulator as PrinterEmulator | SerialPrinterEmulator).unplug();
    const printer = openPrinter(settings, { simulatedFolder: '', ...patient });
    expect([await printer.look(), await printer.print('job', sampleSlip())]).toEqual([
      'unreachable',
      { state: 'failed', reason: 'unreachable' },
    ]);
  });
});

it('[P3.4] a serial line that another program has open fails, and its bytes stay whole', async () => {
  const emulator = SerialPrinterEmulator.start();
  onTestFinished(() => emulator.unplug());
  const other = new SerialPort({ path: emulator.path, baudRate: 115_200, autoOpen: false });
  await new Promise<void>((resolve, reject) => other.open((fault) => (fault ? reject(fault) : resolve())));
  onTestFinished(() => new Promise<void>((resolve) => other.close(() => resolve())));
  const settings = { kind: 'serial', path: emulator.path, baudRate: 115_200, paperWidthMm: 80 } as const;
  const outcome = await openPrinter(settings, { simulatedFolder: '', ...patient }).print('job', sampleSlip());
  expect([outcome, emulator.jobs]).toEqual([{ state: 'failed', reason: 'unreachable' }, []]);
});

it('[P3.4] a printer whose cable is out and back fails meanwhile, and prints the next ticket as if nothing had been', async () => {
  const emulator = await PrinterEmulator.start();
  onTestFinished(() => emulator.unplug());
  const { host, port } = emulator;
  const printer = openPrinter({ kind: 'tcp', host, port, paperWidthMm: 80 }, { simulatedFolder: '', ...patient });
  await emulator.unplug();
  expect(await printer.print('job', sampleSlip())).toEqual({ state: 'failed', reason: 'unreachable' });
  await emulator.plugIn();
  expect(await printer.print('next', sampleSlip())).toEqual({ state: 'printed' });
  expect(emulator.jobs).toHaveLength(1);
});
