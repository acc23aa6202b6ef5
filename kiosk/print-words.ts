import type { PrintState } from '../contract/print.ts';
import { m } from '../ui/generated/messages.js';

/** What happens with the paper, and what to do when there is none. */
export function printWords(print: PrintState): string {
  switch (print.state) {
    case 'queued':
      return m.kiosk_print_queued();
    case 'sent':
      return m.kiosk_print_sent();
    case 'printed':
      return m.kiosk_print_printed();
    case 'failed':
      return m.kiosk_print_failed();
  }
}
