import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StatusQuestion } from './status-questions.ts';

/** An answer that is listened for, until somebody stops. */
export interface AwaitedAnswer {
  /** The answer, one byte; `undefined` when it has not come by then, or the line is over. */
  within(timeoutMs: number): Promise<number | undefined>;
  stop(): void;
}

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

  /** What the printer answers, one byte; `undefined` when it does not in time, or hangs up. */
  async ask(question: StatusQuestion, timeoutMs: number): Promise<number | undefined> {
    const answer = await this.put(question);
    const byte = await answer.within(timeoutMs);
    answer.stop();
    return byte;
  }

  /**
   * Asks, and listens for as long as the answer may take, whatever else is asked meanwhile.
   *
   * @param isInVain whether what it says instead means that no answer will come soon
   */
  async put(
    { bytes, answerIn }: StatusQuestion,
    isInVain: (received: Buffer) => boolean = () => false,
  ): Promise<AwaitedAnswer> {
    // No answer comes before its question: what has come in by now is read, and dropped, by the end of the next turn.
    await nextTurn();
    await nextTurn();
    let received = Buffer.alloc(0);
    const listeners = new Set<() => void>();
    const hear = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      for (const listener of listeners) listener();
    };
    this.#stream.on('data', hear);
    if (this.isOpen) this.#stream.write(bytes);
    return {
      within: (timeoutMs) =>
        new Promise((resolve) => {
          const settle = () => {
            clearTimeout(timer);
            listeners.delete(look);
            this.#stream.off('close', settle);
            resolve(answerIn(received));
          };
          const look = () => {
            if (answerIn(received) !== undefined || isInVain(received)) settle();
          };
          const timer = setTimeout(settle, timeoutMs);
          listeners.add(look);
          this.#stream.on('close', settle);
          if (this.isOpen) look();
          else settle();
        }),
      stop: () => this.#stream.off('data', hear),
    };
  }

  /**
   * Asks, and waits until the printer has answered at least once and then says no more: what was asked before is answered by then.
   *
   * @param timeoutMs for the first answer
   * @param quietMs longer than a printer takes from one answer to the next
   */
  async drain(question: StatusQuestion, timeoutMs: number, quietMs: number): Promise<boolean> {
    await nextTurn();
    await nextTurn();
    if (!this.isOpen) return false;
    return new Promise((resolve) => {
      let quiet: NodeJS.Timeout | undefined;
      const settle = (drained: boolean) => {
        clearTimeout(timer);
        clearTimeout(quiet);
        this.#stream.off('data', hear).off('close', giveUp);
        resolve(drained);
      };
      const hear = (chunk: Buffer) => {
        if (question.answerIn(chunk.subarray(-1)) === undefined) return;
        clearTimeout(timer);
        clearTimeout(quiet);
        quiet = setTimeout(() => settle(true), quietMs);
      };
      const giveUp = () => settle(false);
      const timer = setTimeout(giveUp, timeoutMs);
      this.#stream.on('data', hear).on('close', giveUp);
      this.#stream.write(question.bytes);
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
