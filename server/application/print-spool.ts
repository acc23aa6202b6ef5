import type { PrinterCondition } from '../../contract/printer-condition.ts';
import type { Later, PrintOutcome, PrintState, SlipPrinter } from '../../contract/print.ts';
import { CommitLoop } from './commit-loop.ts';
import type { HandedOver, LeftJob, PrintJob, PrintJobChange, PrintJobStore } from './paper-ports.ts';

export interface PrintSpoolOptions {
  readonly hallId: string;
  readonly jobs: PrintJobStore;
  /** Each by its id; a printer that two kiosks share is one object under both. */
  readonly printers: ReadonlyMap<string, SlipPrinter>;
  /** The printer that stands in for another, by the id of the other. */
  readonly fallbacks: ReadonlyMap<string, string>;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Paper that comes later than this finds nobody waiting for it. */
  readonly maxAgeMs: number;
  /** How long after it was handed over a job may still be told of by its holder. */
  readonly followForMs: number;
  /** Resolves when it is time to try a commit again that failed. */
  readonly pause: () => Promise<unknown>;
  /** A job has come further, and that is on disk, unless the disk itself has failed for too long. */
  readonly onChange: (job: HandedOver, print: PrintState) => void;
  /** A printer has just ended a job, or has not begun it: that tells how it is. */
  readonly onOutcome: (printerId: string, outcome: PrintOutcome) => void;
  readonly onFault: (fault: unknown) => void;
}

/** A change on its way to disk, and who waits to hear whether it was made. */
interface Submitted {
  readonly change: PrintJobChange;
  readonly resolve: (moved: boolean) => void;
}

/**
 * Brings print jobs to their printers, one at a time for each. A job is noted as sent before its first byte leaves: after
 * a crash it is not known whether paper came, so it is said, and never printed a second time (mission P3).
 */
export class PrintSpool {
  readonly #options: PrintSpoolOptions;
  readonly #changes: CommitLoop<Submitted>;
  /** The end of the last job of each printer; `undefined` for jobs of a printer that is gone. */
  readonly #lastOf = new Map<SlipPrinter | undefined, Promise<void>>();
  /** Printers that are being asked, or will be after their jobs. */
  readonly #looks = new Map<SlipPrinter, Promise<PrinterCondition>>();
  /** How many jobs were put into any line so far. */
  #put = 0;
  #hasFollowed = false;
  #closing = false;

  constructor(options: PrintSpoolOptions) {
    this.#options = options;
    this.#changes = new CommitLoop(async (group) => {
      const moved = await options.jobs.record(
        group.map(({ change }) => change),
        options.now(),
      );
      group.forEach(({ resolve }, at) => resolve(moved[at] ?? false));
    });
  }

  /**
   * Takes up the jobs that lie queued: an earlier run left them, or a commit that seemed to fail kept them. One that was
   * taken up before is printed once all the same.
   */
  async start(): Promise<void> {
    const { hallId, jobs, onFault } = this.#options;
    // First: what is handed over from now on is followed from the beginning.
    if (!this.#hasFollowed) await this.#followAll();
    for (const job of await jobs.loadQueued(hallId, onFault)) this.enqueue(job);
  }

  /** Jobs that an earlier run has handed over: their holders are heard again. */
  async #followAll(): Promise<void> {
    const { hallId, jobs, now, followForMs } = this.#options;
    for (const job of await jobs.loadSent(hallId, now() - followForMs)) this.#follow(job);
    this.#hasFollowed = true;
  }

  /** It is with its own printer or with the one that stands in: that nothing came out at the one tells nothing of the other. */
  #follow({ print, ...job }: LeftJob): void {
    const { printers, fallbacks } = this.#options;
    const fallback = fallbacks.get(job.printerId);
    for (const [printerId, at] of [
      [job.printerId, undefined],
      [fallback, fallback],
    ] as const) {
      const later = this.#laterOf(job, at);
      if (printerId === undefined) continue;
      printers.get(printerId)?.follow?.(job.id, (outcome) => {
        // Neither is what is known to have stopped half-way, whoever has lost its notes since.
        const isCertain = fallback === undefined && !hasStopped(print);
        if (isCertain || outcome.state !== 'failed') later(outcome);
      });
    }
  }

  /** @param at the printer that stood in */
  #laterOf(job: HandedOver, at?: string): Later {
    return (outcome) => void this.#end(job, outcomeAt(outcome, at)).catch(this.#options.onFault);
  }

  /** Puts a committed job behind the others of its printer. */
  enqueue(job: PrintJob): void {
    const printer = this.#options.printers.get(job.printerId);
    this.#putBehind(printer, () => this.#print(job, printer));
  }

  #putBehind(printer: SlipPrinter | undefined, work: () => Promise<void>): void {
    const before = this.#lastOf.get(printer) ?? Promise.resolve();
    this.#put += 1;
    this.#lastOf.set(printer, before.then(work).catch(this.#options.onFault));
  }

  /**
   * Asks a printer how it is, when the jobs before are done: a printer has one line. Who asks while it is being asked
   * gets the same answer, so that no job waits for more than one question.
   */
  look(printerId: string): Promise<PrinterCondition> {
    const printer = this.#options.printers.get(printerId);
    if (printer === undefined) return Promise.resolve('unreachable');
    const pending = this.#looks.get(printer);
    if (pending !== undefined) return pending;
    const looked = this.#lookAt(printer);
    this.#looks.set(printer, looked);
    this.#lastOf.set(
      printer,
      looked.then(() => undefined),
    );
    return looked;
  }

  async #lookAt(printer: SlipPrinter): Promise<PrinterCondition> {
    await this.#lastOf.get(printer);
    try {
      return await printer.look();
    } catch (fault) {
      this.#options.onFault(fault);
      return 'unknown';
    } finally {
      this.#looks.delete(printer);
    }
  }

  /** Resolves when every job taken so far has come to its end. */
  async idle(): Promise<void> {
    // A job that another printer stands in for joins its line meanwhile.
    for (let put = -1; put !== this.#put;) {
      put = this.#put;
      await Promise.all(this.#lastOf.values());
    }
  }

  /** Lets the jobs at the printers come to their end; the others stay queued for the next start. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.idle();
    for (const printer of new Set(this.#options.printers.values())) await printer.close?.();
  }

  async #print(job: PrintJob, printer: SlipPrinter | undefined): Promise<void> {
    if (printer === undefined) return this.#giveUp(job, { state: 'failed', reason: 'unreachable' });
    if (!(await this.#claim(job))) return;
    const outcome = await this.#handOver(printer, job);
    const { fallbacks, printers } = this.#options;
    const fallback = fallbacks.get(job.printerId);
    const standIn = fallback === undefined ? undefined : printers.get(fallback);
    if (outcome.state !== 'failed' || fallback === undefined || standIn === undefined || standIn === printer) {
      return this.#end(job, outcome);
    }
    // Behind the jobs of that printer, and no longer before those of this one: each may stand in for the other.
    this.#putBehind(standIn, async () => {
      const there = await this.#handOver(standIn, job, fallback);
      await this.#end(job, there.state === 'failed' ? outcome : outcomeAt(there, fallback));
    });
  }

  /** A printer that throws has let nothing out. @param at the printer that stands in */
  async #handOver(printer: SlipPrinter, job: PrintJob, at?: string): Promise<PrintOutcome> {
    try {
      const outcome = await printer.print(job.id, job.slip, this.#laterOf(job, at));
      this.#options.onOutcome(at ?? job.printerId, outcome);
      return outcome;
    } catch (fault) {
      this.#options.onFault(fault);
      return { state: 'failed', reason: 'error' };
    }
  }

  async #end(job: HandedOver, outcome: PrintOutcome): Promise<void> {
    if (outcome.state !== 'sent' || outcome.trouble !== undefined || outcome.at !== undefined)
      await this.#move(job, 'sent', outcome);
  }

  /** True when the job is ours to print. What cannot be noted is tried again for as long as the visitor may wait. */
  async #claim(job: PrintJob): Promise<boolean> {
    const { now, maxAgeMs, pause, onFault } = this.#options;
    while (!this.#closing) {
      if (now() - job.createdAt > maxAgeMs) {
        await this.#giveUp(job, { state: 'failed', reason: 'expired' });
        return false;
      }
      try {
        return await this.#move(job, 'queued', { state: 'sent' });
      } catch (fault) {
        onFault(fault);
        await pause();
      }
    }
    return false;
  }

  /** Who ordered it is told even when it cannot be noted: somebody stands there and waits for paper that will not come. */
  async #giveUp(job: PrintJob, print: PrintState): Promise<void> {
    try {
      await this.#move(job, 'queued', print);
    } catch (fault) {
      this.#options.onFault(fault);
      this.#options.onChange(job, print);
    }
  }

  /**
   * Notes how far a job has come and tells it. False when the job stood elsewhere, because another server has taken it
   * or because a commit that seemed to fail was kept; then it tells where the job stands.
   */
  async #move(job: HandedOver, from: PrintJobChange['from'], print: PrintState): Promise<boolean> {
    const { jobs, onChange } = this.#options;
    const moved = await this.#record({ id: job.id, from, print });
    const state = moved ? print : await jobs.stateOf(job.id, job.orderedBy);
    if (state !== null) onChange(job, state);
    return moved;
  }

  #record(change: PrintJobChange): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#changes.add({ change, resolve }).catch(reject);
    });
  }
}

/** With the printer that stood in, unless nothing came out of it. */
function outcomeAt(outcome: PrintOutcome, at: string | undefined): PrintOutcome {
  return outcome.state === 'failed' || at === undefined ? outcome : { ...outcome, at };
}

function hasStopped(print: PrintState): boolean {
  return print.state === 'sent' && print.trouble !== undefined;
}
