import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { PrinterSettings } from '../../contract/print.ts';

/** A thermal printer feeds some 150 mm in a second and then cuts. No two are equally fast, or all would end at once. */
const ticketMs = (printer: number): number => 1_350 + (printer % 32) * 10;
const paperIsThere = Buffer.from([0x00]);

interface PaperPrinters {
  /** How each printer is reached. */
  readonly settings: readonly PrinterSettings[];
  close(): void;
}

/** Printers on ports of their own that print at the pace of paper and then confirm. */
export async function startPaperPrinters(count: number): Promise<PaperPrinters> {
  const servers = Array.from({ length: count }, (_none, printer) =>
    createServer((socket) => {
      socket.on('error', () => socket.destroy());
      // The first bytes ask for paper (DLE EOT 4), the next are the ticket; no more than one job is on a connection.
      socket.once('data', () => {
        socket.write(Buffer.from([0x12]));
        socket.once('data', () => setTimeout(() => socket.end(paperIsThere), ticketMs(printer)).unref());
      });
      socket.resume();
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
