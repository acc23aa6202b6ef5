import type { StandingTicket } from '../contract/kiosk.ts';
import { clock } from '../ui/clock.svelte.ts';
import { m } from '../ui/generated/messages.js';

export type Ahead = Pick<StandingTicket, 'visitsAhead' | 'openCounters'> & { appointedAt?: number | null };

/** How many are ahead. Who comes next is promised only where somebody calls, and not before an agreed time. */
export function aheadWords({ visitsAhead, openCounters, appointedAt }: Ahead): string {
  if (visitsAhead > 0) return m.kiosk_visits_ahead({ count: visitsAhead });
  const tooEarly = (appointedAt ?? 0) > clock.now;
  return openCounters > 0 && !tooEarly ? m.kiosk_you_are_next() : m.kiosk_nobody_ahead();
}

/** What that does not say by itself, in one small sentence; null when it says enough. */
export function moreAheadWords({ visitsAhead, openCounters }: Ahead): string | null {
  if (openCounters === 0) return m.kiosk_no_counter_open();
  return visitsAhead > 0 ? m.kiosk_care_first() : null;
}
