import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { PrintOutcome } from '../contract/print.ts';
import { askPaperStatus, readPaperStatus } from './paper-status.ts';
import type { PrinterTransport } from './printer-transport.ts';

interface TcpTransportOptions {
  readonly host: string;
  readonly port: number;
  readonly connectTimeoutMs?: number | undefined;
  readonly answerTimeoutMs?: number | undefined;
}

/** A printer on a raw TCP port, 9100 as a rule. One connection a job. */
export function tcpTransport(options: TcpTransportOptions): PrinterTransport {
  const { host, port, connectTimeoutMs = 3000, answerTimeoutMs = 4000 } = options;
  return {
    async send({ bytes }) {
      const socket = await open(host, port, connectTimeoutMs);
      if (!socket) return { state: 'failed', reason: 'unreachable' };
      try {
        return await exchange(socket, bytes, answerTimeoutMs);
      } finally {
        socket.destroy();
      }
    },
  };
}

async function open(host: string, port: number, timeoutMs: number): Promise<Socket | undefined> {
  const socket = connect({ host, port, noDelay: true });
  // An error between two listeners would otherwise end the process.
  socket.on('error', () => socket.destroy());
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(timeoutMs) });
    return socket;
  } catch {
    socket.destroy();
    return undefined;
  }
}

/** From the first byte on nobody can say that no ticket came out: silence, a close or an error all mean `sent`. */
function exchange(socket: Socket, bytes: Buffer, timeoutMs: number): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const settle = (outcome: PrintOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const unconfirmed = () => settle({ state: 'sent' });
    const timer = setTimeout(unconfirmed, timeoutMs);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const paper = readPaperStatus(received);
      if (paper === 'paper') settle({ state: 'printed' });
      if (paper === 'no-paper') settle({ state: 'failed', reason: 'no-paper' });
    });
    socket.on('error', unconfirmed);
    socket.on('close', unconfirmed);
    socket.write(Buffer.concat([bytes, askPaperStatus]));
  });
}
