import type { PrinterAtAgent } from '../contract/printer-settings.ts';
import { isDevice, openDeviceLine } from './device-line.ts';
import { fileTransport } from './file-transport.ts';
import { LineTransport, type LinePatience } from './line-transport.ts';
import type { PrinterTransport } from './printer-transport.ts';
import { openSerialLine } from './serial-line.ts';
import { spoolerTransport, type SpoolerPatience } from './spooler-transport.ts';
import { openTcpLine } from './tcp-line.ts';

/** How long printers may take, in milliseconds. */
export interface PrinterPatience extends LinePatience, SpoolerPatience {
  /** For taking a TCP connection. */
  readonly connectTimeoutMs?: number | undefined;
  /** How long a plain file or pipe may refuse to take bytes. */
  readonly writeTimeoutMs?: number | undefined;
}

/** The way to a printer from this machine. */
export function openTransport(settings: PrinterAtAgent, patience: PrinterPatience): PrinterTransport {
  switch (settings.kind) {
    case 'tcp': {
      const { host, port, automaticStatus } = settings;
      return new LineTransport(() => openTcpLine(host, port, patience.connectTimeoutMs ?? 3000), {
        ...patience,
        automaticStatus,
      });
    }
    case 'serial': {
      const { path, baudRate, automaticStatus } = settings;
      return new LineTransport(() => openSerialLine(path, baudRate), {
        ...patience,
        automaticStatus,
        // Eight bits between a start and a stop bit.
        bytesPerSecond: baudRate / 10,
        answersOutliveLine: true,
      });
    }
    case 'file':
      return fileOrDevice(settings, patience);
    case 'spooler':
      return spoolerTransport(settings.address, patience);
  }
}

/** What lies there may change: a printer is unplugged, and plugged in again. */
function fileOrDevice(
  { path, automaticStatus }: Extract<PrinterAtAgent, { kind: 'file' }>,
  patience: PrinterPatience,
): PrinterTransport {
  const device = new LineTransport(() => openDeviceLine(path), {
    ...patience,
    automaticStatus,
    answersOutliveLine: true,
  });
  const file = fileTransport({ ...patience, path });
  const lying = async () => ((await isDevice(path)) ? device : file);
  return {
    send: async (job, later) => (await lying()).send(job, later),
    look: async () => (await lying()).look(),
    close: () => device.close(),
  };
}
