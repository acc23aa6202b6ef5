import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PaperQuestion, PaperStatus } from './paper-status.ts';

/** One TCP connection to a printer. What the printer says is heard only while a question is open. */
export class PrinterLine {
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.resume();
  }

  /** `undefined` when nobody takes the connection in time. */
  static async open(host: string, port: number, timeoutMs: number): Promise<PrinterLine | undefined> {
    const socket = connect({ host, port, noDelay: true });
    // An error between two listeners would otherwise end the process.
    socket.on('error', () => socket.destroy());
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(timeoutMs) });
      return new PrinterLine(socket);
    } catch {
      socket.destroy();
      return undefined;
    }
  }

  /** False once the printer has hung up or the line broke. */
  get isOpen(): boolean {
    return this.#socket.writable;
  }

  /** True when all bytes have been handed over; false when the printer did not take them in time, or hung up. */
  write(bytes: Buffer, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      this.#socket.write(bytes, (fault) => {
        clearTimeout(timer);
        resolve(!fault);
      });
    });
  }

  /** What the printer answers; `undefined` when it does not in time, or hangs up. */
  async ask({ bytes, answerIn }: PaperQuestion, timeoutMs: number): Promise<PaperStatus | undefined> {
    // No answer comes before its question: what has come in by now is read, and dropped, by the end of the next turn.
    await nextTurn();
    await nextTurn();
    if (!this.isOpen) return undefined;
    return new Promise((resolve) => {
      let received = Buffer.alloc(0);
      const settle = (status?: PaperStatus) => {
        clearTimeout(timer);
        this.#socket.off('data', hear).off('close', giveUp);
        resolve(status);
      };
      const hear = (chunk: Buffer) => {
        received = Buffer.concat([received, chunk]);
        const status = answerIn(received);
        if (status !== undefined) settle(status);
      };
      const giveUp = () => settle();
      const timer = setTimeout(giveUp, timeoutMs);
      this.#socket.on('data', hear).on('close', giveUp);
      this.#socket.write(bytes);
    });
  }

  /**
   * Says good-bye and waits for the printer to do so too. Cutting the line off instead can take bytes from a printer
   * that it has not read yet.
   */
  async hangUp(timeoutMs: number): Promise<void> {
    this.#socket.end();
    if (!this.#socket.closed) {
      await once(this.#socket, 'close', { signal: AbortSignal.timeout(timeoutMs) }).catch(() => undefined);
    }
    this.#socket.destroy();
  }
}
