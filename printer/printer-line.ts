import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StatusQuestion } from './status-questions.ts';

/** A line to a printer, whatever it is made of. What the printer says is heard only while a question is open. */
export class PrinterLine {
  readonly #stream: Duplex;

  /** @param stream open; says good-bye at its `end`, and then closes */
  constructor(stream: Duplex) {
    this.#stream = stream;
    // An error between two listeners would otherwise end the process.
    stream.on('error', () => stream.destroy());
    stream.resume();
  }

  /** False once the printer has hung up or the line broke. */
  get isOpen(): boolean {
    return this.#stream.writable;
  }

  /** True when all bytes have been handed over; false when the printer did not take them in time, or hung up. */
  write(bytes: Buffer, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      this.#stream.write(bytes, (fault) => {
        clearTimeout(timer);
        resolve(!fault);
      });
    });
  }

  /**
   * What the printer answers, one byte; `undefined` when it does not in time, or hangs up.
   *
   * @param isInVain whether what it says instead means that no answer will come
   */
  async ask(
    { bytes, answerIn }: StatusQuestion,
    timeoutMs: number,
    isInVain: (received: Buffer) => boolean = () => false,
  ): Promise<number | undefined> {
    // No answer comes before its question: what has come in by now is read, and dropped, by the end of the next turn.
    await nextTurn();
    await nextTurn();
    if (!this.isOpen) return undefined;
    return new Promise((resolve) => {
      let received = Buffer.alloc(0);
      const settle = (answer?: number) => {
        clearTimeout(timer);
        this.#stream.off('data', hear).off('close', giveUp);
        resolve(answer);
      };
      const hear = (chunk: Buffer) => {
        received = Buffer.concat([received, chunk]);
        const answer = answerIn(received);
        if (answer !== undefined || isInVain(received)) settle(answer);
      };
      const giveUp = () => settle();
      const timer = setTimeout(giveUp, timeoutMs);
      this.#stream.on('data', hear).on('close', giveUp);
      this.#stream.write(bytes);
    });
  }

  /**
   * Says good-bye and waits for the other end to do so too. Cutting the line off instead can take bytes from a printer
   * that it has not read yet.
   */
  async hangUp(timeoutMs: number): Promise<void> {
    this.#stream.end();
    if (!this.#stream.closed) {
      await once(this.#stream, 'close', { signal: AbortSignal.timeout(timeoutMs) }).catch(() => undefined);
    }
    this.#stream.destroy();
  }
}
