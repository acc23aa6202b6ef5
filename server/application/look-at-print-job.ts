import { refused, type Answer } from '../../contract/answer.ts';
import type { PrintState } from '../../contract/print.ts';
import type { PrintJobStore } from './paper-ports.ts';
import type { Actor } from './actor.ts';

/** How far a job is that this one has ordered; of others' nothing is told. */
export async function lookAtPrintJob(
  jobs: PrintJobStore,
  orderedBy: Actor,
  { printJobId }: { printJobId: string },
): Promise<Answer<PrintState>> {
  const state = await jobs.stateOf(printJobId, orderedBy);
  return state === null ? refused('print-job-unknown') : { ok: true, value: state };
}
