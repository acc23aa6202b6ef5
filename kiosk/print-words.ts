import type { PrintState } from '../contract/print.ts';
import type { PrinterTrouble } from '../contract/printer-condition.ts';
import { m } from '../ui/generated/messages.js';

const failedWords: Record<Extract<PrintState, { state: 'failed' }>['reason'], () => string> = {
  'no-paper': m.kiosk_print_failed_no_paper,
  'cover-open': m.kiosk_print_failed_cover_open,
  cutter: m.kiosk_print_failed_cutter,
  error: m.kiosk_print_failed_error,
  'off-line': m.kiosk_print_failed_off_line,
  unreachable: m.kiosk_print_failed,
  expired: m.kiosk_print_failed,
};

const tornWords: Record<PrinterTrouble, () => string> = {
  'no-paper': m.kiosk_print_torn_no_paper,
  'cover-open': m.kiosk_print_torn_cover_open,
  cutter: m.kiosk_print_torn_cutter,
  error: m.kiosk_print_torn_error,
  'off-line': m.kiosk_print_torn_off_line,
};

/**
 * What happens with the paper, and what to do when there is none.
 *
 * @param doubtful the printer has been silent for longer than printing takes
 */
export function printWords(print: PrintState, doubtful: boolean): string {
  switch (print.state) {
    case 'queued':
      return m.kiosk_print_queued();
    case 'sent':
      if (print.trouble !== undefined) return tornWords[print.trouble]();
      if (print.at !== undefined) return m.kiosk_print_elsewhere();
      return doubtful ? m.kiosk_print_sent() : m.kiosk_print_queued();
    case 'printed':
      return print.at === undefined ? m.kiosk_print_printed() : m.kiosk_print_elsewhere();
    case 'failed':
      return failedWords[print.reason]();
  }
}
