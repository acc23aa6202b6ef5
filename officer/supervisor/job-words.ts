import { paperFailed, type PrintState } from '../../contract/print.ts';
import type { PaperView } from '../../contract/supervisor.ts';
import { m } from '../../ui/generated/messages.js';
import { conditionWords } from '../printer-words.ts';
import { printerWordsOf } from './printer-health.ts';

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

/** What a job is to whoever looks over the list. */
export function jobMood(print: PrintState): 'failed' | 'printed' | 'open' {
  if (paperFailed(print)) return 'failed';
  return print.state === 'printed' ? 'printed' : 'open';
}
