import type { PrintState } from '../contract/print.ts';
import { m } from '../ui/generated/messages.js';
import { troubleWords } from './printer-words.ts';

/** So long after its last news a job that should have come further is doubted. */
export const printDoubtMs = 4_000;

/** What is known beside the state of a job. */
export interface Known {
  /** Nothing has been heard of it for longer than printing takes. */
  readonly doubtful: boolean;
  /** The server can be asked; without it no state but the last ones stays true. */
  readonly online: boolean;
}

/** How far a job is, and what to do, never more than is known (mission P3, P4). */
export function printStateWords(print: PrintState, { doubtful, online }: Known): string {
  switch (print.state) {
    case 'queued':
      if (!online) return m.officer_print_unknown();
      return doubtful ? m.officer_print_still_queued() : m.officer_print_printing();
    case 'sent':
      if (print.trouble !== undefined) return m.officer_print_torn({ what: troubleWords(print.trouble) });
      if (!online) return m.officer_print_unknown();
      return doubtful ? m.officer_print_sent() : m.officer_print_printing();
    case 'printed':
      return m.officer_print_printed();
    case 'failed':
      return print.reason === 'expired'
        ? m.officer_print_failed({ what: m.officer_print_expired() })
        : m.officer_print_failed({ what: troubleWords(print.reason) });
    default:
      return print satisfies never;
  }
}
