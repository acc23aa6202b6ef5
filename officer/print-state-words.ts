import type { PrintState } from '../contract/print.ts';
import { printsNothing, type PrinterCondition } from '../contract/printer-condition.ts';
import { m } from '../ui/generated/messages.js';
import { adviceFor, conditionWords, troubleWords } from './printer-words.ts';

/** So long after its last news a job that should have come further is doubted. */
export const printDoubtMs = 4_000;

/** What is known beside the state of a job. */
export interface Known {
  /** Nothing has been heard of it for longer than printing takes. */
  readonly doubtful: boolean;
  /** The server can be asked; without it no state but the last ones stays true. */
  readonly online: boolean;
  /** How its printer is by now. A job keeps the trouble it met, which may be over. */
  readonly printer: PrinterCondition;
  /** It can be ordered once more. */
  readonly mayAgain: boolean;
}

/** How far a job is, and what to do, never more than is known (mission P3, P4). */
export function printStateWords(print: PrintState, known: Known): string {
  const { doubtful, online } = known;
  switch (print.state) {
    case 'queued':
      if (!online) return m.officer_print_unknown();
      return doubtful ? m.officer_print_still_queued() : m.officer_print_printing();
    case 'sent':
      if (print.trouble !== undefined) return tornWords(print.trouble, known);
      if (!online) return m.officer_print_unknown();
      return doubtful ? m.officer_print_sent() : m.officer_print_printing();
    case 'printed':
      return m.officer_print_printed();
    case 'failed':
      return print.reason === 'expired'
        ? m.officer_print_failed({ what: m.officer_print_expired() })
        : m.officer_print_failed_then({ condition: conditionWords(print.reason), now: nowWords(print.reason, known) });
    default:
      return print satisfies never;
  }
}

type Trouble = Exclude<PrinterCondition, 'unknown' | 'ready' | 'near-end'>;

function tornWords(trouble: Trouble, known: Known): string {
  const now = conditionNow(known);
  return now === 'unknown' || printsNothing(now)
    ? m.officer_print_torn({ what: troubleWords(trouble) })
    : m.officer_print_torn_then({ condition: conditionWords(trouble), now: conditionWords(now) });
}

/** How the printer is since it failed for `reason`, and what to do. */
function nowWords(reason: Trouble, known: Known): string {
  const now = conditionNow(known);
  if (now === 'unknown') return m.officer_print_now_unknown({ advice: adviceFor(reason) });
  const condition = conditionWords(now);
  if (printsNothing(now)) return m.officer_print_now_troubled({ condition, advice: adviceFor(now) });
  return known.mayAgain ? m.officer_print_now_again({ condition }) : m.officer_print_now_able({ condition });
}

/** What was said of a printer before the line broke may have changed. */
function conditionNow({ online, printer }: Known): PrinterCondition {
  return online ? printer : 'unknown';
}
