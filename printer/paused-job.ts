import { PrinterTrouble, type PrinterCondition } from '../contract/printer-condition.ts';
import type { Later } from '../contract/print.ts';
import { lookOverLine } from './look-over-line.ts';
import type { PrinterLine } from './printer-line.ts';
import { paperAfterPause, saysPrinted } from './status-questions.ts';

/**
 * DLE ENQ 1: go on from the line where the error occurred. After a jam that was cleared a printer waits for it; after new paper it goes
 * on by itself.
 */
const goOnFromLine = Buffer.from([0x10, 0x05, 0x01]);

interface Patience {
  readonly statusTimeoutMs: number;
  readonly answerTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly pauseForMs: number;
}

/**
 * A job that stopped in the middle: the printer has its bytes, or the line still holds them, and nothing else may go to that
 * printer before they are out. It keeps its line for as long as somebody may be on the way.
 */
export class PausedJob {
  readonly #line: PrinterLine;
  readonly #later: Later;
  readonly #patience: Patience;
  readonly #endsAt: number;
  #trouble: PrinterTrouble;
  #isOver = false;

  constructor(line: PrinterLine, trouble: PrinterTrouble, later: Later, patience: Patience) {
    this.#line = line;
    this.#trouble = trouble;
    this.#later = later;
    this.#patience = patience;
    this.#endsAt = performance.now() + patience.pauseForMs;
  }

  /** What the printer last said is wrong. */
  get trouble(): PrinterTrouble {
    return this.#trouble;
  }

  /** Nothing more will become known of it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Looks whether the printer was mended, and sees the job out if so. @returns how the printer is */
  async goOn(): Promise<PrinterCondition> {
    const condition = await this.#condition();
    const trouble = PrinterTrouble.safeParse(condition);
    if (trouble.success) this.#trouble = trouble.data;
    else if (condition !== 'unknown') await this.#seeOut();
    if (!this.#line.isOpen || performance.now() > this.#endsAt) await this.giveUp();
    return condition;
  }

  /** Leaves it as it is: it may be torn, and nobody says so again. */
  async giveUp(): Promise<void> {
    this.#isOver = true;
    await this.#line.hangUp(this.#patience.closeTimeoutMs);
  }

  async #condition(): Promise<PrinterCondition> {
    const { statusTimeoutMs, answerTimeoutMs } = this.#patience;
    const condition = await lookOverLine(this.#line, statusTimeoutMs);
    if (condition !== 'cutter' && condition !== 'error') return condition;
    await this.#line.write(goOnFromLine, answerTimeoutMs);
    return lookOverLine(this.#line, statusTimeoutMs);
  }

  async #seeOut(): Promise<void> {
    const after = await this.#line.ask(paperAfterPause, this.#patience.answerTimeoutMs);
    if (saysPrinted(after)) this.#later({ state: 'printed' });
    // It says that all is well with it, and not that it printed: as far as anybody can know, this is the end.
    await this.giveUp();
  }
}
