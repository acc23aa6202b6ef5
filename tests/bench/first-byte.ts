import { startBenchServer } from './bench-server.ts';
import { hallWithKiosks, visitRequest } from './bench-hall.ts';
import { summary, type Measured } from './measure.ts';
import { connectKiosk, registerAt } from './over-sockets.ts';
import { startPaperPrinters } from './paper-printers.ts';

const registrations = 300;
const warmUp = 100;

/**
 * From the moment a kiosk asks for a number to the first byte of the ticket at its printer: the way to the server, the
 * commit with its flush, the note that the job is sent, the questions to the printer and their answers. One at a time.
 *
 * @param folder empty; where the server keeps its data
 */
export async function firstByteAtPrinter(folder: string): Promise<Measured> {
  let arrived: (at: number) => void = () => undefined;
  const printers = await startPaperPrinters(1, { printMs: () => 0, onTicket: () => arrived(performance.now()) });
  const hall = hallWithKiosks(printers.settings);
  const { address, stop } = await startBenchServer(hall, folder, { REQUESTS_PER_SECOND: '1000000' });
  const tookMs: number[] = [];
  try {
    const kiosk = await connectKiosk(address, hall.kiosks[0]?.id ?? '');
    for (let turn = 0; turn < warmUp + registrations; turn += 1) {
      const printed = new Promise<void>((resolve) => {
        kiosk.on('print-job:changed', ({ print }: { print: { state: string } }) => {
          if (print.state === 'printed') resolve();
        });
      });
      const asked = performance.now();
      const firstByte = new Promise<number>((resolve) => (arrived = resolve));
      await registerAt(kiosk, visitRequest(hall, turn));
      const took = (await firstByte) - asked;
      await printed;
      kiosk.removeAllListeners('print-job:changed');
      if (turn >= warmUp) tookMs.push(took);
    }
    kiosk.disconnect();
  } finally {
    await stop();
    printers.close();
  }
  return summary(tookMs, (1000 * tookMs.length) / tookMs.reduce((sum, ms) => sum + ms, 0));
}
