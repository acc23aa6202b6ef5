import type { StandingTicket } from '../contract/kiosk-tickets.ts';
import { clock } from '../ui/clock.svelte.ts';
import { opensWords, type When } from '../ui/opening-words.ts';
import { isNotCalledToday } from './opening-words.ts';
import { m } from '../ui/generated/messages.js';

export type Ahead = Pick<StandingTicket, 'visitsAhead' | 'peopleAhead' | 'openCounters'> & {
  appointedAt?: number | null;
  countsFrom?: number;
};

/** How many are ahead. Who comes next is promised only where somebody calls, and not before an agreed time. */
export function aheadWords(ahead: Ahead): string {
  const { visitsAhead, peopleAhead, openCounters } = ahead;
  if (visitsAhead > 0) return withPeople(m.kiosk_visits_ahead({ count: visitsAhead }), visitsAhead, peopleAhead);
  return openCounters > 0 && !isEarly(ahead) ? m.kiosk_you_are_next() : m.kiosk_nobody_ahead();
}

/** So many numbers, and how many people (人) stand behind them where these are more (mission K4). */
export function withPeople(visits: string, count: number, people: number): string {
  return people > count
    ? m.kiosk_visits_and_people({ visits, people: m.kiosk_people_in_all({ count: people }) })
    : visits;
}

/** What that does not say by itself, in one small sentence; null when it says enough. */
export function moreAheadWords(ahead: Ahead, hall: When): string | null {
  const { visitsAhead, openCounters } = ahead;
  if (isNotCalledToday(hall, openCounters)) return m.kiosk_not_called_today({ opens: opensWords(hall) ?? '' });
  if (openCounters === 0) return m.kiosk_no_counter_open();
  if (isEarly(ahead)) return m.kiosk_before_time();
  return visitsAhead > 0 ? m.kiosk_care_first() : null;
}

/** The agreed time has not come: until then others go first. */
function isEarly({ appointedAt, countsFrom }: Ahead): boolean {
  return Math.max(appointedAt ?? 0, countsFrom ?? 0) > clock.now;
}
