import { Duplex } from 'node:stream';
import type { SerialPort } from 'serialport';
import { PrinterLine } from './printer-line.ts';

/**
 * A serial line, 8 data bits, no parity. `undefined` when there is no such port, or another program has it.
 *
 * @param path `/dev/ttyS0`, `COM3`
 * @param baudRate bits per second, as set at the printer
 */
export async function openSerialLine(path: string, baudRate: number): Promise<PrinterLine | undefined> {
  // Loaded when it is needed: a hall without serial devices starts without its native part.
  const { SerialPort: Port } = await import('serialport');
  const port = new Port({ path, baudRate, autoOpen: false });
  const fault = await new Promise<Error | null>((resolve) => port.open(resolve));
  return fault === null ? new PrinterLine(endable(port)) : undefined;
}

/** A port stays open at its `end`; here it sends what it has, and closes. */
function endable(port: SerialPort): Duplex {
  const stream = Duplex.from({ readable: port, writable: port });
  stream.once('finish', () => {
    port.drain(() => port.close(() => stream.destroy()));
  });
  port.once('close', () => stream.destroy());
  return stream;
}
