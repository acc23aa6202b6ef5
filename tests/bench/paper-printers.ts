import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { PrinterSettings } from '../../contract/printer-settings.ts';

/** A thermal printer feeds some 150 mm in a second and then cuts. No two are equally fast, or all would end at once. */
const ticketMs = (printer: number): number => 1_350 + (printer % 32) * 10;
const realTimeStatus = Buffer.from([0x10, 0x04]);
const allIsWell = Buffer.from([0x12]);
const askPaperAfterAll = Buffer.from([0x1d, 0x72, 0x01]);
const paperIsThere = Buffer.from([0x00]);

interface PaperPrinters {
  /** How each printer is reached. */
  readonly settings: readonly PrinterSettings[];
  close(): void;
}

interface Pace {
  /** How long a ticket takes, in milliseconds; left out, as long as paper takes. */
  readonly printMs?: (printer: number) => number;
  /** The first byte of a ticket is there. */
  readonly onTicket?: () => void;
}

/** Printers on ports of their own that say they are well, print, and then confirm. */
export async function startPaperPrinters(
  count: number,
  { printMs = ticketMs, onTicket = () => undefined }: Pace = {},
): Promise<PaperPrinters> {
  const servers = Array.from({ length: count }, (_none, printer) =>
    createServer((socket) => {
      let printing = false;
      socket.on('error', () => socket.destroy());
      // Each question (DLE EOT n) comes by itself, then the ticket; no more than one job is on a connection.
      socket.on('data', (chunk) => {
        if (chunk.subarray(0, 2).equals(realTimeStatus)) return void socket.write(allIsWell);
        if (!printing) onTicket();
        printing = true;
        // An answer before its question would not be heard.
        if (chunk.includes(askPaperAfterAll)) setTimeout(() => socket.end(paperIsThere), printMs(printer)).unref();
      });
    }),
  );
  const settings: PrinterSettings[] = [];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    settings.push({ kind: 'tcp', host: '127.0.0.1', port, paperWidthMm: 80 });
  }
  return {
    settings,
    close: () => {
      for (const server of servers) server.close();
    },
  };
}
