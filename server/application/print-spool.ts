import type { PrintState, SlipPrinter } from '../../contract/print.ts';
import { CommitLoop } from './commit-loop.ts';
import type { PrintJob, PrintJobChange, PrintJobStore } from './ports.ts';

export interface PrintSpoolOptions {
  readonly hallId: string;
  readonly jobs: PrintJobStore;
  /** Each kiosk its own printer, by the kiosk's id. */
  readonly printers: ReadonlyMap<string, SlipPrinter>;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Paper that comes later than this finds nobody waiting for it. */
  readonly maxAgeMs: number;
  /** A job has come further, and that is on disk. */
  readonly onChange: (job: PrintJob, print: PrintState) => void;
  readonly onFault: (fault: unknown) => void;
}

/**
 * Brings print jobs to their printers, one at a time for each. A job is noted as sent before its first byte leaves: after
 * a crash it is not known whether paper came, so it is said, and never printed a second time (mission P3).
 */
export class PrintSpool {
  readonly #options: PrintSpoolOptions;
  readonly #changes: CommitLoop<PrintJobChange>;
  readonly #lastOf = new Map<string, Promise<void>>();

  constructor(options: PrintSpoolOptions) {
    this.#options = options;
    this.#changes = new CommitLoop((changes) => options.jobs.record(changes));
  }

  /** Takes up the jobs that an earlier run left queued. Call before new jobs arrive. */
  async start(): Promise<void> {
    for (const job of await this.#options.jobs.loadQueued(this.#options.hallId)) this.enqueue(job);
  }

  /** Puts a committed job behind the others of its kiosk. */
  enqueue(job: PrintJob): void {
    const before = this.#lastOf.get(job.kioskId) ?? Promise.resolve();
    const done = before.then(() => this.#print(job)).catch(this.#options.onFault);
    this.#lastOf.set(job.kioskId, done);
  }

  /** Resolves when every job taken so far has come to its end. */
  async idle(): Promise<void> {
    await Promise.all(this.#lastOf.values());
  }

  async #print(job: PrintJob): Promise<void> {
    const { printers, now, maxAgeMs } = this.#options;
    const printer = printers.get(job.kioskId);
    if (now() - job.createdAt > maxAgeMs) return this.#note(job, { state: 'failed', reason: 'expired' });
    if (printer === undefined) return this.#note(job, { state: 'failed', reason: 'unreachable' });
    await this.#note(job, { state: 'sent' });
    const outcome = await printer.print(job.id, job.slip);
    if (outcome.state !== 'sent') await this.#note(job, outcome);
  }

  async #note(job: PrintJob, print: PrintState): Promise<void> {
    await this.#changes.add({ id: job.id, print, at: this.#options.now() });
    this.#options.onChange(job, print);
  }
}
