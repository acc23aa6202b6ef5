import type { StandingTicket } from '../contract/kiosk-tickets.ts';
import { clock } from '../ui/clock.svelte.ts';
import { isOverForToday, type When } from './opening-words.ts';
import { m } from '../ui/generated/messages.js';

export type Ahead = Pick<StandingTicket, 'visitsAhead' | 'peopleAhead' | 'openCounters'> & {
  appointedAt?: number | null;
};

/** How many are ahead. Who comes next is promised only where somebody calls, and not before an agreed time. */
export function aheadWords({ visitsAhead, peopleAhead, openCounters, appointedAt }: Ahead): string {
  if (visitsAhead > 0) return withPeople(m.kiosk_visits_ahead({ count: visitsAhead }), visitsAhead, peopleAhead);
  const tooEarly = (appointedAt ?? 0) > clock.now;
  return openCounters > 0 && !tooEarly ? m.kiosk_you_are_next() : m.kiosk_nobody_ahead();
}

/** So many numbers, and how many people (人) stand behind them where these are more (mission K4). */
export function withPeople(visits: string, count: number, people: number): string {
  return people > count
    ? m.kiosk_visits_and_people({ visits, people: m.kiosk_people_in_all({ count: people }) })
    : visits;
}

/** What that does not say by itself, in one small sentence; null when it says enough, or nobody is called any more today. */
export function moreAheadWords({ visitsAhead, openCounters }: Ahead, hall: When): string | null {
  if (isOverForToday(hall)) return null;
  if (openCounters === 0) return m.kiosk_no_counter_open();
  return visitsAhead > 0 ? m.kiosk_care_first() : null;
}
