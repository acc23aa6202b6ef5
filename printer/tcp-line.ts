import { once } from 'node:events';
import { connect } from 'node:net';
import { PrinterLine } from './printer-line.ts';

/** A raw TCP port, 9100 as a rule. `undefined` when nobody takes the connection in time. */
export async function openTcpLine(host: string, port: number, timeoutMs: number): Promise<PrinterLine | undefined> {
  const socket = connect({ host, port, noDelay: true });
  const line = new PrinterLine(socket);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(timeoutMs) });
    return line;
  } catch {
    socket.destroy();
    return undefined;
  }
}
