import type { SlipKind } from '../contract/slips.ts';
import { m } from '../ui/generated/messages.js';

const kinds: Record<SlipKind, () => string> = {
  ticket: () => m.officer_print_ticket(),
  guidance: () => m.officer_print_guidance(),
  notice: () => m.officer_print_notice(),
  transfer: () => m.officer_print_transfer(),
  'day-summary': () => m.officer_print_day_summary(),
  'test-page': () => m.officer_print_test_page(),
};

/** What a slip is called: `告知单`. */
export function slipKindWords(kind: SlipKind): string {
  return kinds[kind]();
}
