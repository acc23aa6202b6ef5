import { PrinterTrouble, type PrinterCondition } from '../contract/printer-condition.ts';
import type { Later } from '../contract/print.ts';
import { lookOverLine } from './look-over-line.ts';
import type { AwaitedAnswer, PrinterLine } from './printer-line.ts';
import { saysPrinted } from './status-questions.ts';

/**
 * DLE ENQ 1: go on from the line where the error occurred. After a jam that was cleared a printer waits for it; after new paper it goes
 * on by itself.
 */
const goOnFromLine = Buffer.from([0x10, 0x05, 0x01]);

interface Stopped {
  readonly line: PrinterLine;
  /** To whether all of the job came out, asked behind it; null: the line still holds some of its bytes. */
  readonly answer: AwaitedAnswer | null;
  readonly trouble: PrinterTrouble;
  readonly later: Later;
  readonly statusTimeoutMs: number;
  readonly answerTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly pauseForMs: number;
}

/**
 * A job that stopped in the middle: the printer has its bytes, or the line still holds them, and nothing else may go to that
 * printer before they are out. It keeps its line for as long as somebody may be on the way. Only the answer to the question that was put
 * behind the job says that it is out: one that is put anew is answered by a printer that was switched off and has forgotten all.
 */
export class PausedJob {
  readonly #stopped: Stopped;
  readonly #endsAt: number;
  #trouble: PrinterTrouble;
  #isOver = false;
  #isUnanswered = true;
  /** It was silent meanwhile: it may have been switched off, and its memory with it. */
  #wasSilent = false;
  #toldToGoOn = false;

  constructor(stopped: Stopped) {
    this.#stopped = stopped;
    this.#trouble = stopped.trouble;
    this.#endsAt = performance.now() + stopped.pauseForMs;
  }

  /** What the printer last said is wrong. */
  get trouble(): PrinterTrouble {
    return this.#trouble;
  }

  /** Nothing more will become known of it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether the printer could still answer for it. */
  get isUnanswered(): boolean {
    return this.#isUnanswered;
  }

  /** Looks whether the printer was mended, and sees the job out if so. @returns how the printer is */
  async goOn(): Promise<PrinterCondition> {
    const condition = await this.#condition();
    const trouble = PrinterTrouble.safeParse(condition);
    if (trouble.success) this.#trouble = trouble.data;
    else if (condition === 'unknown') this.#wasSilent = true;
    else await this.#seeOut();
    if (!this.#stopped.line.isOpen || performance.now() > this.#endsAt) await this.giveUp();
    return condition;
  }

  /** Leaves it as it is: it may be torn, and nobody says so again. */
  async giveUp(): Promise<void> {
    const { line, answer, closeTimeoutMs } = this.#stopped;
    this.#isOver = true;
    answer?.stop();
    await line.hangUp(closeTimeoutMs);
  }

  async #condition(): Promise<PrinterCondition> {
    const { line, statusTimeoutMs, answerTimeoutMs } = this.#stopped;
    const condition = await lookOverLine(line, statusTimeoutMs);
    const needsWord = condition === 'cutter' || condition === 'error';
    if (!needsWord) this.#toldToGoOn = false;
    if (!needsWord || this.#toldToGoOn) return condition;
    this.#toldToGoOn = true;
    await line.write(goOnFromLine, answerTimeoutMs);
    return lookOverLine(line, statusTimeoutMs);
  }

  async #seeOut(): Promise<void> {
    const { answer, answerTimeoutMs, later } = this.#stopped;
    const after = await answer?.within(answerTimeoutMs);
    this.#isUnanswered = after === undefined;
    if (saysPrinted(after) && !this.#wasSilent) later({ state: 'printed' });
    // It says that all is well with it, and not that it printed: as far as anybody can know, this is the end.
    await this.giveUp();
  }
}
