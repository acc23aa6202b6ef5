import type { StandingTicket } from '../contract/kiosk.ts';
import { m } from '../ui/generated/messages.js';

/** What the count of those ahead does not say by itself, in one small sentence; null when it says enough. */
export function aheadWords({ visitsAhead, openCounters }: Pick<StandingTicket, 'visitsAhead' | 'openCounters'>) {
  if (openCounters === 0) return m.kiosk_no_counter_open();
  return visitsAhead > 0 ? m.kiosk_care_first() : null;
}
