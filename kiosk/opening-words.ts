import type { HallAtKiosk } from '../contract/kiosk.ts';
import { timeOfDay } from '../ui/clock.svelte.ts';
import { m } from '../ui/generated/messages.js';
import { locale } from '../ui/locale.svelte.ts';

export type When = Pick<HallAtKiosk, 'opening' | 'serviceDate' | 'timeZone'>;

const dayMs = 24 * 60 * 60 * 1000;

/** `2026-11-24`, at the hall. */
function dateOf(instant: number, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

/** When a closed hall opens next, in one sentence; null while it is open. */
export function opensWords({ opening, serviceDate, timeZone }: When): string | null {
  if (opening.status === 'open') return null;
  const { opensAt } = opening;
  if (opensAt === null) return m.kiosk_opens_unknown();
  const time = timeOfDay(opensAt, timeZone);
  const daysOff = Math.round((Date.parse(dateOf(opensAt, timeZone)) - Date.parse(serviceDate)) / dayMs);
  if (daysOff <= 0) return m.kiosk_opens_today({ time });
  if (daysOff === 1) return m.kiosk_opens_tomorrow({ time });
  const words = new Intl.DateTimeFormat(locale.language, { timeZone, month: 'long', day: 'numeric', weekday: 'long' });
  return m.kiosk_opens_on({ date: words.format(opensAt), time });
}

/** What a number is worth that is taken now; null while the hall is open. */
export function takenWhileClosedWords(hall: When): string | null {
  if (hall.opening.status === 'open') return null;
  return isOverForToday(hall) ? m.kiosk_closed_called_later() : m.kiosk_closed_called_today();
}

/** What to do with a number that was given. */
export function ticketWaitWords(hall: When): string {
  return isOverForToday(hall) ? m.kiosk_ticket_not_today() : m.kiosk_ticket_sit();
}

/** Nobody is called any more before another day. */
export function isOverForToday({ opening, serviceDate, timeZone }: When): boolean {
  if (opening.status === 'open') return false;
  return opening.opensAt === null || dateOf(opening.opensAt, timeZone) !== serviceDate;
}
