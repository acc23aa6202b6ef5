import type { PrinterSettings, PrintOutcome, SlipPrinter } from '../contract/print.ts';
import { encodeTicket } from './encode-ticket.ts';
import { fileTransport } from './file-transport.ts';
import type { PrinterTransport, PrintJob } from './printer-transport.ts';
import { simulatedTransport } from './simulated-transport.ts';
import { tcpTransport } from './tcp-transport.ts';
import { layoutTicket } from './ticket-layout.ts';

interface OpenPrinterOptions {
  /** Where printers of kind `simulated` leave their paper. */
  readonly simulatedFolder: string;
  readonly connectTimeoutMs?: number;
  readonly answerTimeoutMs?: number;
  readonly writeTimeoutMs?: number;
}

/** A printer as the hall set it up. Open each printer once: jobs wait for one another only within one `SlipPrinter`. */
export function openPrinter(settings: PrinterSettings, options: OpenPrinterOptions): SlipPrinter {
  const send = oneAtATime(transportOf(settings, options));
  return {
    async print(jobId, slip) {
      return send({ jobId, bytes: encodeTicket(layoutTicket(slip, settings.paperWidthMm)) });
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

function oneAtATime(transport: PrinterTransport): (job: PrintJob) => Promise<PrintOutcome> {
  let before: Promise<unknown> = Promise.resolve();
  return (job) => {
    const outcome = before.then(() => transport.send(job));
    before = outcome.catch(() => undefined);
    return outcome;
  };
}
