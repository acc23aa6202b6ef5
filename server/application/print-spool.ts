import type { PrinterCondition } from '../../contract/printer-condition.ts';
import type { PrintState, SlipPrinter } from '../../contract/print.ts';
import { CommitLoop } from './commit-loop.ts';
import type { PrintJob, PrintJobChange, PrintJobStore } from './ports.ts';

export interface PrintSpoolOptions {
  readonly hallId: string;
  readonly jobs: PrintJobStore;
  /** Each kiosk its printer, by the kiosk's id; kiosks that share a printer have the same object. */
  readonly printers: ReadonlyMap<string, SlipPrinter>;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Paper that comes later than this finds nobody waiting for it. */
  readonly maxAgeMs: number;
  /** Resolves when it is time to try a commit again that failed. */
  readonly pause: () => Promise<unknown>;
  /** A job has come further, and that is on disk, unless the disk itself has failed for too long. */
  readonly onChange: (job: PrintJob, print: PrintState) => void;
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
  /** The end of the last job of each printer; `undefined` for kiosks that have none. */
  readonly #lastOf = new Map<SlipPrinter | undefined, Promise<void>>();
  /** Printers that are being asked, or will be after their jobs. */
  readonly #looks = new Map<SlipPrinter, Promise<PrinterCondition>>();
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
    for (const job of await this.#options.jobs.loadQueued(this.#options.hallId)) this.enqueue(job);
  }

  /** Puts a committed job behind the others of its printer. */
  enqueue(job: PrintJob): void {
    const printer = this.#options.printers.get(job.kioskId);
    const before = this.#lastOf.get(printer) ?? Promise.resolve();
    const done = before.then(() => this.#print(job, printer)).catch(this.#options.onFault);
    this.#lastOf.set(printer, done);
  }

  /**
   * Asks a kiosk's printer how it is, when the jobs before are done: a printer has one line. Who asks while it is being asked
   * gets the same answer, so that no job waits for more than one question.
   */
  look(kioskId: string): Promise<PrinterCondition> {
    const printer = this.#options.printers.get(kioskId);
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
    await Promise.all(this.#lastOf.values());
  }

  /** Lets the jobs at the printers come to their end; the others stay queued for the next start. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.idle();
  }

  async #print(job: PrintJob, printer: SlipPrinter | undefined): Promise<void> {
    if (printer === undefined) return this.#giveUp(job, { state: 'failed', reason: 'unreachable' });
    if (!(await this.#claim(job))) return;
    const outcome = await printer.print(job.id, job.slip);
    if (outcome.state !== 'sent' || outcome.trouble !== undefined) await this.#move(job, 'sent', outcome);
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

  /** The kiosk is told even when it cannot be noted: somebody stands there and waits for paper that will not come. */
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
  async #move(job: PrintJob, from: PrintJobChange['from'], print: PrintState): Promise<boolean> {
    const { jobs, onChange } = this.#options;
    const moved = await this.#record({ id: job.id, from, print });
    const state = moved ? print : await jobs.stateOf(job.id, job.kioskId);
    if (state !== null) onChange(job, state);
    return moved;
  }

  #record(change: PrintJobChange): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#changes.add({ change, resolve }).catch(reject);
    });
  }
}
