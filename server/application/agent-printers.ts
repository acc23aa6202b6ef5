import type { AgentOrders, HeldJob } from '../../contract/agent.ts';
import type { Later, PrintOutcome } from '../../contract/print.ts';
import type { PrinterCondition } from '../../contract/printer-condition.ts';
import type { ReplyOf, RequestOf } from '../../contract/tables.ts';

/** The road to one connected agent. */
export interface AgentLine {
  /** Where the agent at its end notes its jobs. */
  readonly journalId: string | undefined;
  /** `undefined`: no answer in time, or the line broke; whether it was done is not known. Never rejects. */
  ask<Name extends keyof AgentOrders>(
    name: Name,
    request: RequestOf<AgentOrders, Name>,
    timeoutMs: number,
  ): Promise<ReplyOf<AgentOrders, Name> | undefined>;
}

interface Awaited {
  readonly later: Later;
  /** Of the agent that got it; unknown after a restart. */
  readonly journalId: string | undefined;
  /** It has said itself that it has the job. */
  had: boolean;
}

/** Longer than an agent's printer may take, with all it is asked. */
const printTimeoutMs = 60_000;
const lookTimeoutMs = 10_000;
/** Of each agent; a printer that never confirms leaves every job open. */
const mostAwaited = 200;

/**
 * Printers that stand beside a kiosk, in the hands of a device agent. A job is handed over once. When the line breaks then, the agent
 * alone knows what became of it: it is asked as soon as it is back, also after a restart of either side (mission P3).
 */
export class AgentPrinters {
  readonly #lines = new Map<string, AgentLine>();
  /** Jobs of which more may become known, by the agent that has them; the latest last. */
  readonly #awaited = new Map<string, Map<string, Awaited>>();

  joined(deviceId: string, line: AgentLine): void {
    this.#lines.set(deviceId, line);
    for (const jobId of this.#awaitedOf(deviceId).keys()) void this.#askAfter(deviceId, jobId);
  }

  /** An agent that comes back may be there before its old line is given up. */
  left(deviceId: string, line: AgentLine): void {
    if (this.#lines.get(deviceId) === line) this.#lines.delete(deviceId);
  }

  /** An agent says by itself how far a job has come. */
  told(deviceId: string, jobId: string, outcome: PrintOutcome): void {
    const awaited = this.#awaitedOf(deviceId);
    awaited.get(jobId)?.later(outcome);
    if (outcome.state !== 'sent') awaited.delete(jobId);
  }

  /** One printer of an agent. @param printer what the agent calls it */
  printer(deviceId: string, printer: string) {
    return {
      send: async (job: { jobId: string; bytes: Buffer }, later?: Later): Promise<PrintOutcome> => {
        const line = this.#lines.get(deviceId);
        if (line === undefined) return { state: 'failed', reason: 'unreachable' };
        if (later !== undefined) this.#await(deviceId, job.jobId, { later, journalId: line.journalId, had: false });
        const order = { printJobId: job.jobId, printer, bytes: job.bytes };
        const outcome = await line.ask('print-job:print', order, printTimeoutMs);
        if (outcome === undefined) {
          // It may be back already, on another line, or take longer than anybody waits: then it tells when it is done.
          void this.#askAfter(deviceId, job.jobId);
          return { state: 'sent' };
        }
        const awaited = this.#awaitedOf(deviceId).get(job.jobId);
        if (awaited !== undefined) awaited.had = true;
        if (outcome.state !== 'sent') this.#awaitedOf(deviceId).delete(job.jobId);
        return outcome;
      },
      look: async (): Promise<PrinterCondition> =>
        (await this.#lines.get(deviceId)?.ask('printer:look', { printer }, lookTimeoutMs)) ?? 'unreachable',
      follow: (jobId: string, later: Later): void => {
        this.#await(deviceId, jobId, { later, journalId: undefined, had: false });
        void this.#askAfter(deviceId, jobId);
      },
    };
  }

  async #askAfter(deviceId: string, jobId: string): Promise<void> {
    const line = this.#lines.get(deviceId);
    const held = await line?.ask('print-job:look', { printJobId: jobId }, lookTimeoutMs);
    if (line === undefined || held === undefined) return;
    const awaited = this.#awaitedOf(deviceId).get(jobId);
    if (held.state === 'unknown' && awaited !== undefined && isElsewhere(awaited, line)) return;
    this.told(deviceId, jobId, outcomeOf(held));
  }

  #await(deviceId: string, jobId: string, job: Awaited): void {
    const awaited = this.#awaitedOf(deviceId);
    awaited.set(jobId, job);
    const [oldest] = awaited.keys();
    if (awaited.size > mostAwaited && oldest !== undefined) awaited.delete(oldest);
  }

  #awaitedOf(deviceId: string): Map<string, Awaited> {
    const awaited = this.#awaited.get(deviceId) ?? new Map<string, Awaited>();
    this.#awaited.set(deviceId, awaited);
    return awaited;
  }
}

/** Another journal, under the same name, or one that was lost: what it does not know says nothing of the job. */
function isElsewhere({ journalId, had }: Awaited, line: AgentLine): boolean {
  return had || (journalId !== undefined && journalId !== line.journalId);
}

/** What never came to the agent has certainly not been printed by it. */
function outcomeOf(held: HeldJob): PrintOutcome {
  return held.state === 'unknown' ? { state: 'failed', reason: 'unreachable' } : held;
}
