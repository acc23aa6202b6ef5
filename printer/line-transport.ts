import { PrinterTrouble, printsNothing, type PrinterCondition } from '../contract/printer-condition.ts';
import type { Later, PrintOutcome } from '../contract/print.ts';
import { enableAutomaticStatus, tellsTrouble } from './automatic-status.ts';
import { lookOverLine } from './look-over-line.ts';
import { PausedJob } from './paused-job.ts';
import type { PrinterLine } from './printer-line.ts';
import type { PrinterTransport, PrintJob } from './printer-transport.ts';
import { paperAfterAll, saysPrinted } from './status-questions.ts';

/** How long a printer may take for each step of a job, in milliseconds. */
export interface LinePatience {
  /** For each thing it is asked before the job. One that says nothing gets the ticket all the same. */
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
}

/**
 * A printer that can be asked: over TCP, a serial line or a device file. One line a job; a job that stopped in the middle keeps its
 * line, and goes on where it stopped when the printer is mended.
 */
export class LineTransport implements PrinterTransport {
  readonly #open: () => Promise<PrinterLine | undefined>;
  readonly #patience: Required<{ [Key in keyof LinePatience]: number }>;
  readonly #automaticStatus: boolean;
  readonly #bytesPerSecond: number;
  #paused: PausedJob | null = null;

  /** @param open resolves with undefined when nobody takes the line */
  constructor(open: () => Promise<PrinterLine | undefined>, options: LineOptions) {
    const { statusTimeoutMs = 1000, answerTimeoutMs = 4000, closeTimeoutMs = 1000, pauseForMs = 600_000 } = options;
    this.#open = open;
    this.#patience = { statusTimeoutMs, answerTimeoutMs, closeTimeoutMs, pauseForMs };
    this.#automaticStatus = options.automaticStatus ?? false;
    this.#bytesPerSecond = options.bytesPerSecond ?? Infinity;
  }

  async send({ bytes }: PrintJob, later?: Later): Promise<PrintOutcome> {
    const held = await this.#lookAtPaused();
    // The printer is still where the last job stopped; what it said then is said again while it says nothing else.
    if (this.#paused !== null) return { state: 'failed', reason: printsNothing(held) ? held : this.#paused.trouble };
    const line = await this.#open();
    if (line === undefined) return { state: 'failed', reason: 'unreachable' };
    const outcome = await this.#printOver(line, bytes);
    if (outcome.state === 'sent' && outcome.trouble !== undefined && later !== undefined && line.isOpen) {
      this.#paused = new PausedJob(line, outcome.trouble, later, this.#patience);
    } else await line.hangUp(this.#patience.closeTimeoutMs);
    return outcome;
  }

  async look(): Promise<PrinterCondition> {
    const held = await this.#lookAtPaused();
    if (this.#paused !== null) return held;
    const line = await this.#open();
    if (line === undefined) return 'unreachable';
    const condition = await lookOverLine(line, this.#patience.statusTimeoutMs);
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
    if (this.#paused.isOver) this.#paused = null;
    return condition;
  }

  /**
   * Whatever goes wrong before the first byte of the slip has certainly given no paper. From then on nobody can say so:
   * silence, a close, and paper that is out by now all mean `sent`, with what the printer says of itself.
   */
  async #printOver(line: PrinterLine, bytes: Buffer): Promise<PrintOutcome> {
    const { statusTimeoutMs, answerTimeoutMs } = this.#patience;
    const before = PrinterTrouble.safeParse(await lookOverLine(line, statusTimeoutMs));
    if (before.success) return { state: 'failed', reason: before.data };
    if (!line.isOpen) return { state: 'failed', reason: 'unreachable' };
    const all = this.#automaticStatus ? Buffer.concat([enableAutomaticStatus, bytes]) : bytes;
    // The system may take the bytes long before the line has carried them.
    const onTheLineMs = (all.length / this.#bytesPerSecond) * 1000;
    if (await line.write(all, answerTimeoutMs + onTheLineMs)) {
      const after = await line.ask(
        paperAfterAll,
        answerTimeoutMs + onTheLineMs,
        this.#automaticStatus ? tellsTrouble : undefined,
      );
      if (saysPrinted(after)) return { state: 'printed' };
    }
    const { data: trouble } = PrinterTrouble.safeParse(await lookOverLine(line, statusTimeoutMs));
    return trouble === undefined ? { state: 'sent' } : { state: 'sent', trouble };
  }
}
