import type { PrinterSettings, SlipPrinter } from '../contract/print.ts';
import { encodeTicket } from './encode-ticket.ts';
import { fileTransport } from './file-transport.ts';
import type { PrinterTransport } from './printer-transport.ts';
import { simulatedTransport } from './simulated-transport.ts';
import { tcpTransport, type TcpPatience } from './tcp-transport.ts';
import { layoutTicket } from './ticket-layout.ts';

interface OpenPrinterOptions extends TcpPatience {
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
      return tcpTransport({ ...options, host: settings.host, port: settings.port });
    case 'file':
      return fileTransport({ ...options, path: settings.path });
    case 'simulated':
      return simulatedTransport({ folder: options.simulatedFolder });
  }
}
