import { PrinterTrouble, printsNothing, type PrinterCondition } from '../contract/printer-condition.ts';
import type { Later, PrintOutcome } from '../contract/print.ts';
import { tellsTrouble, withAutomaticStatus } from './automatic-status.ts';
import { lookOverLine } from './look-over-line.ts';
import { PausedJob } from './paused-job.ts';
import type { AwaitedAnswer, PrinterLine } from './printer-line.ts';
import type { PrinterTransport, PrintJob } from './printer-transport.ts';
import { paperAfterAll, saysPrinted } from './status-questions.ts';

/** How long a printer may take for each step of a job, in milliseconds. */
export interface LinePatience {
  /** For each thing it is asked before the job. One that says nothing gets the slip all the same. */
  readonly statusTimeoutMs?: number | undefined;
  /** For taking the bytes, and again for confirming them once they are printed. */
  readonly answerTimeoutMs?: number | undefined;
  readonly closeTimeoutMs?: number | undefined;
  /** How long a job that stopped in the middle may wait for somebody to mend the printer. */
  readonly pauseForMs?: number | undefined;
}

interface LineOptions extends LinePatience {
  /** The printer tells by itself when its state changes (ASB). */
  readonly automaticStatus: boolean | undefined;
  /** What the line itself can carry, where that counts. */
  readonly bytesPerSecond?: number;
  /** What the printer says late is heard by whoever has the line then: true of a serial line, not of a connection. */
  readonly answersOutliveLine?: boolean;
}

/** DLE ENQ 2: leave the error behind, and what lies in the buffers with it. */
const recoverAndClear = Buffer.from([0x10, 0x05, 0x02]);

/** How long no second answer comes after the first, when there was but one. */
const quietMs = 300;

/**
 * A printer that can be asked: over TCP, a serial line or a device file. One line a job; a job that stopped in the middle keeps its
 * line, and goes on where it stopped when the printer is mended.
 */
export class LineTransport implements PrinterTransport {
  readonly #open: () => Promise<PrinterLine | undefined>;
  readonly #patience: Required<{ [Key in keyof LinePatience]: number }>;
  readonly #options: LineOptions;
  #paused: PausedJob | null = null;
  /** A job of an earlier line was not confirmed: the answer may come yet, and is none to a later job. */
  #answerIsOwed = false;
  /** Since the printer last said that nothing is jammed or broken. */
  #triedToRecover = false;

  /** @param open resolves with undefined when nobody takes the line */
  constructor(open: () => Promise<PrinterLine | undefined>, options: LineOptions) {
    const { statusTimeoutMs = 1000, answerTimeoutMs = 4000, closeTimeoutMs = 1000, pauseForMs = 600_000 } = options;
    this.#open = open;
    this.#patience = { statusTimeoutMs, answerTimeoutMs, closeTimeoutMs, pauseForMs };
    this.#options = options;
  }

  async send({ bytes }: PrintJob, later?: Later): Promise<PrintOutcome> {
    const held = await this.#lookAtPaused();
    // The printer is still where the last job stopped; what it said then is said again while it says nothing else.
    if (this.#paused !== null) return { state: 'failed', reason: printsNothing(held) ? held : this.#paused.trouble };
    const line = await this.#open();
    if (line === undefined) return { state: 'failed', reason: 'unreachable' };
    this.#triedToRecover = false;
    const { outcome, answer = null, stopped = false } = await this.#printOver(line, bytes);
    if (stopped && outcome.state === 'sent' && outcome.trouble !== undefined && later !== undefined && line.isOpen) {
      this.#paused = new PausedJob({ line, answer, trouble: outcome.trouble, later, ...this.#patience });
    } else {
      if (answer !== null) this.#leaveUnanswered(answer);
      await line.hangUp(this.#patience.closeTimeoutMs);
    }
    return outcome;
  }

  async look(): Promise<PrinterCondition> {
    const held = await this.#lookAtPaused();
    if (this.#paused !== null) return held;
    const line = await this.#open();
    if (line === undefined) return 'unreachable';
    const condition = await this.#lookAndRecover(line);
    await line.hangUp(this.#patience.closeTimeoutMs);
    return condition;
  }

  async close(): Promise<void> {
    await this.#paused?.giveUp();
    this.#paused = null;
  }

  /** Lets the job that stopped go on, if it can by now. */
  async #lookAtPaused(): Promise<PrinterCondition> {
    if (this.#paused === null) return 'unknown';
    const condition = await this.#paused.goOn();
    if (!this.#paused.isOver) return condition;
    if (this.#paused.isUnanswered) this.#answerIsOwed = this.#options.answersOutliveLine ?? false;
    this.#paused = null;
    return condition;
  }

  #leaveUnanswered(answer: AwaitedAnswer): void {
    answer.stop();
    this.#answerIsOwed = this.#options.answersOutliveLine ?? false;
  }

  /** A jam that was cleared stays one until the printer is told; told once, for a cutter moves when it is. */
  async #lookAndRecover(line: PrinterLine): Promise<PrinterCondition> {
    const { statusTimeoutMs, answerTimeoutMs } = this.#patience;
    const condition = await lookOverLine(line, statusTimeoutMs);
    const needsWord = condition === 'cutter' || condition === 'error';
    if (!needsWord || this.#triedToRecover) {
      this.#triedToRecover &&= needsWord;
      return condition;
    }
    this.#triedToRecover = true;
    await line.write(recoverAndClear, answerTimeoutMs);
    return lookOverLine(line, statusTimeoutMs);
  }

  /**
   * Whatever goes wrong before the first byte of the slip has certainly given no paper. From then on nobody can say so:
   * silence, a close, and paper that is out by now all mean `sent`, with what the printer says of itself.
   */
  async #printOver(line: PrinterLine, bytes: Buffer): Promise<Printed> {
    const { answerTimeoutMs } = this.#patience;
    const { automaticStatus = false, bytesPerSecond = Infinity } = this.#options;
    const condition = await this.#lookAndRecover(line);
    const before = PrinterTrouble.safeParse(condition);
    if (before.success) return { outcome: { state: 'failed', reason: before.data } };
    const mayConfirm = await this.#answerTo(line, condition);
    if (!line.isOpen) return { outcome: { state: 'failed', reason: 'unreachable' } };
    // The system may take the bytes long before the line has carried them.
    const patienceMs = answerTimeoutMs + (bytes.length / bytesPerSecond) * 1000;
    const taken = await line.write(automaticStatus ? withAutomaticStatus(bytes) : bytes, patienceMs);
    if (!taken || !mayConfirm) return { outcome: await this.#sent(line), stopped: !taken };
    const answer = await line.put(paperAfterAll, automaticStatus ? tellsTrouble : undefined);
    const after = await answer.within(patienceMs);
    if (after === undefined) return { outcome: await this.#sent(line), answer, stopped: true };
    answer.stop();
    return { outcome: saysPrinted(after) ? { state: 'printed' } : await this.#sent(line) };
  }

  /** Whether the next answer can be no other job's. */
  async #answerTo(line: PrinterLine, condition: PrinterCondition): Promise<boolean> {
    const { statusTimeoutMs, answerTimeoutMs } = this.#patience;
    if (!this.#answerIsOwed) return true;
    const timeoutMs = condition === 'unknown' ? statusTimeoutMs : answerTimeoutMs;
    this.#answerIsOwed = !(await line.drain(paperAfterAll, timeoutMs, quietMs));
    return !this.#answerIsOwed;
  }

  async #sent(line: PrinterLine): Promise<PrintOutcome> {
    const { data: trouble } = PrinterTrouble.safeParse(await lookOverLine(line, this.#patience.statusTimeoutMs));
    return trouble === undefined ? { state: 'sent' } : { state: 'sent', trouble };
  }
}

interface Printed {
  readonly outcome: PrintOutcome;
  /** Whether all came out, when the printer has not said so in time. */
  readonly answer?: AwaitedAnswer;
  /** The printer has, or the line holds, what did not come out yet. */
  readonly stopped?: boolean;
}
