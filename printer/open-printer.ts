import type { PrinterSettings, SlipPrinter } from '../contract/print.ts';
import { encodeTicket } from './encode-ticket.ts';
import { isDevice, openDeviceLine } from './device-line.ts';
import { fileTransport } from './file-transport.ts';
import { lineTransport, type LinePatience } from './line-transport.ts';
import type { PrinterTransport } from './printer-transport.ts';
import { openSerialLine } from './serial-line.ts';
import { simulatedTransport } from './simulated-transport.ts';
import { openTcpLine } from './tcp-line.ts';
import { layoutTicket } from './ticket-layout.ts';

/** How long printers may take, in milliseconds. */
export interface PrinterPatience extends LinePatience {
  /** For taking a TCP connection. */
  readonly connectTimeoutMs?: number | undefined;
}

interface OpenPrinterOptions extends PrinterPatience {
  /** Where printers of kind `simulated` leave their paper. */
  readonly simulatedFolder: string;
  /** How long a device file may refuse to take bytes, in milliseconds. */
  readonly writeTimeoutMs?: number;
}

/**
 * A printer as the hall set it up. It does not make jobs wait for one another: give it the next one when the outcome of
 * the one before is known.
 */
export function openPrinter(settings: PrinterSettings, options: OpenPrinterOptions): SlipPrinter {
  const transport = transportOf(settings, options);
  return {
    look: () => transport.look(),
    async print(jobId, slip) {
      return transport.send({ jobId, bytes: encodeTicket(layoutTicket(slip, settings.paperWidthMm)) });
    },
  };
}

function transportOf(settings: PrinterSettings, options: OpenPrinterOptions): PrinterTransport {
  switch (settings.kind) {
    case 'tcp':
      return lineTransport(() => openTcpLine(settings.host, settings.port, options.connectTimeoutMs ?? 3000), options);
    case 'serial':
      return lineTransport(() => openSerialLine(settings.path, settings.baudRate), options);
    case 'file':
      return fileOrDevice(settings.path, options);
    case 'simulated':
      return simulatedTransport({ folder: options.simulatedFolder });
  }
}

/** What lies there may change: a printer is unplugged, and plugged in again. */
function fileOrDevice(path: string, options: OpenPrinterOptions): PrinterTransport {
  const device = lineTransport(() => openDeviceLine(path), options);
  const file = fileTransport({ ...options, path });
  const lying = async () => ((await isDevice(path)) ? device : file);
  return {
    send: async (job) => (await lying()).send(job),
    look: async () => (await lying()).look(),
  };
}
