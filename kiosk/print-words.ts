import type { PrintState } from '../contract/print.ts';
import { m } from '../ui/generated/messages.js';

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
      return doubtful ? m.kiosk_print_sent() : m.kiosk_print_queued();
    case 'printed':
      return m.kiosk_print_printed();
    case 'failed':
      return m.kiosk_print_failed();
  }
}
