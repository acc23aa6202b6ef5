import { paperFailed, type PrintState } from '../../contract/print.ts';
import type { PaperView, ToldPrintJob } from '../../contract/supervisor.ts';
import { m } from '../../ui/generated/messages.js';
import { conditionWords } from '../printer-words.ts';
import { printerWordsOf } from './printer-health.ts';

/** Longer than a printer takes for a slip. */
const doubtAfterMs = 10_000;
/** After that nobody waits for it any more. */
const paperWaitedForMs = 10 * 60_000;

/**
 * Nothing is known of it although its printer says of others that they are printed: a server that went down in the middle,
 * a printer that was switched off. Somebody may stand there without paper. Of a printer that never says so nothing more is
 * expected.
 *
 * @param now milliseconds since 1970 UTC
 */
export function isDoubtful({ printerId, changedAt, print }: ToldPrintJob, { jobs }: PaperView, now: number): boolean {
  if (print.state !== 'sent' || print.trouble !== undefined || now - changedAt < doubtAfterMs) return false;
  return jobs.some((other) => other.printerId === printerId && other.print.state === 'printed');
}

/** How many of those were ordered so lately that somebody may still be there. @param now milliseconds since 1970 UTC */
export function doubtfulLately(view: PaperView, now: number): number {
  return view.jobs.filter((job) => now - job.createdAt < paperWaitedForMs && isDoubtful(job, view, now)).length;
}

/** How far a job is, true at every time: what was not confirmed is never called printed. */
export function jobStateWords(print: PrintState, view: PaperView): string {
  const words = stateWords(print);
  if (!('at' in print) || print.at === undefined) return words;
  return m.supervisor_state_elsewhere({ words, printer: printerWordsOf(view, print.at) });
}

function stateWords(print: PrintState): string {
  switch (print.state) {
    case 'queued':
      return m.supervisor_state_queued();
    case 'sent':
      return print.trouble === undefined
        ? m.supervisor_state_sent()
        : m.supervisor_state_torn({ condition: conditionWords(print.trouble) });
    case 'printed':
      return m.supervisor_state_printed();
    case 'failed':
      return print.reason === 'expired'
        ? m.supervisor_state_expired()
        : m.supervisor_state_failed({ condition: conditionWords(print.reason) });
    default:
      return print satisfies never;
  }
}

/** A step of a job's story; of one that others came after, only what was done then. */
export function storyStepWords(print: PrintState, view: PaperView, isLast: boolean): string {
  if (!isLast && print.state === 'queued') return m.supervisor_step_ordered();
  if (!isLast && print.state === 'sent' && print.trouble === undefined) return m.supervisor_step_handed();
  return jobStateWords(print, view);
}

/** What a step of a job is to whoever looks over the list. */
export function jobMood(print: PrintState): 'failed' | 'printed' | 'open' {
  if (paperFailed(print)) return 'failed';
  return print.state === 'printed' ? 'printed' : 'open';
}
