import { setTimeout as pause } from 'node:timers/promises';
import { printsNothing, PrinterTrouble, type PrinterCondition } from '../contract/printer-condition.ts';
import type { PrintOutcome } from '../contract/print.ts';
import { IppQueue, type QueueJob, type QueueSays } from './ipp-queue.ts';
import type { PrinterTransport } from './printer-transport.ts';
import { conditionBeforehand, conditionOf } from './queue-condition.ts';

/** How long a spooler may take, in milliseconds. */
export interface SpoolerPatience {
  /** For each answer. */
  readonly spoolerTimeoutMs?: number | undefined;
  /** For bringing a job to its printer, before it is cancelled. */
  readonly jobTimeoutMs?: number | undefined;
  /** Between two questions after a job. */
  readonly pollMs?: number | undefined;
}

/**
 * A printer behind a print spooler, CUPS or whatever speaks IPP. The best outcome is `sent`: a spooler that has completed
 * a job has passed its bytes on, and has seen no paper. A spooler keeps what it cannot print and prints it minutes later,
 * as a ghost; so it gets nothing when it says beforehand that it cannot print, and a job that it does not get rid of in
 * time is cancelled.
 */
export function spoolerTransport(
  address: string,
  { spoolerTimeoutMs = 3000, jobTimeoutMs = 10_000, pollMs = 250 }: SpoolerPatience,
): PrinterTransport {
  const queue = new IppQueue(address, spoolerTimeoutMs);
  const follow = (jobId: number, timeoutMs: number) => followJob(queue, jobId, { timeoutMs, pollMs });
  return {
    async send({ jobId: name, bytes }) {
      const says = await queue.look();
      const before = conditionIn(says, conditionBeforehand);
      if (printsNothing(before)) return { state: 'failed', reason: before };
      const takesRaw = typeof says === 'object' && says.takesRaw;
      const submitted = await queue.print(name, bytes, takesRaw);
      if (submitted.kind === 'away') return { state: 'failed', reason: 'unreachable' };
      if (submitted.kind === 'refused') return { state: 'failed', reason: (await troubleOf(queue)) ?? 'error' };
      // A job whose number got lost is found by its name, so that it can be cancelled.
      const jobId = submitted.kind === 'taken' ? submitted.jobId : await queue.find(name);
      const ended = jobId === undefined ? 'forgotten' : await follow(jobId, jobTimeoutMs);
      // Asked before the job is cancelled: with it CUPS forgets what its printer said.
      const trouble = await troubleOf(queue);
      if (jobId === undefined || ended !== undefined) return outcomeOf(ended, trouble);
      await queue.cancel(jobId);
      return outcomeOf(await follow(jobId, spoolerTimeoutMs), trouble, 'unreachable');
    },
    look: async () => conditionIn(await queue.look(), conditionBeforehand),
  };
}

/** No such queue is an error: somebody has to come and set it right. */
function conditionIn(
  says: QueueSays | 'refused' | undefined,
  read: (says: QueueSays) => PrinterCondition,
): PrinterCondition {
  if (says === undefined) return 'unreachable';
  return says === 'refused' ? 'error' : read(says);
}

async function troubleOf(queue: IppQueue): Promise<PrinterTrouble | undefined> {
  return PrinterTrouble.safeParse(conditionIn(await queue.look(), conditionOf)).data;
}

/**
 * Asks for a job until it is over, or the queue has forgotten it.
 *
 * @returns `undefined` for one that is not over in time, as far as anybody says
 */
async function followJob(
  queue: IppQueue,
  jobId: number,
  { timeoutMs, pollMs }: { readonly timeoutMs: number; readonly pollMs: number },
): Promise<QueueJob | 'forgotten' | undefined> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const job = await queue.job(jobId);
    if (job === 'forgotten' || job?.isOver === true) return job;
    if (performance.now() >= deadline) return undefined;
    await pause(pollMs);
  }
}

/**
 * `failed` is for a job that is over, and that the queue itself says it never began: certainly nothing came out. Of one that
 * it began and did not complete a part may have come out, and the visitor must know.
 *
 * @param notBegun why it failed, when the printer complains of nothing
 */
function outcomeOf(
  ended: QueueJob | 'forgotten' | undefined,
  trouble: PrinterTrouble | undefined,
  notBegun: 'error' | 'unreachable' = 'error',
): PrintOutcome {
  const isDropped = typeof ended === 'object' && ended.state !== 'completed';
  if (isDropped && ended.neverBegan) return { state: 'failed', reason: trouble ?? notBegun };
  const wrong = trouble ?? (isDropped ? 'error' : undefined);
  return wrong === undefined ? { state: 'sent' } : { state: 'sent', trouble: wrong };
}
