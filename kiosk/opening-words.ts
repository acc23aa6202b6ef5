import { windowsCall } from '../contract/opening.ts';
import { m } from '../ui/generated/messages.js';
import { isOverForToday, type When } from '../ui/opening-words.ts';

/**
 * Nobody is called any more before another day: the hall's hours are over, and no window is open either. Where one is,
 * somebody calls, whatever the plan says.
 */
export function isNotCalledToday(hall: When, openCounters: number): boolean {
  return isOverForToday(hall) && !windowsCall(hall.opening, openCounters);
}

/** What a number is worth that is taken now; null while the hall is open. */
export function takenWhileClosedWords(hall: When & { readonly openCounters: number }): string | null {
  if (hall.opening.status === 'open') return null;
  if (windowsCall(hall.opening, hall.openCounters)) return m.kiosk_closed_windows_open();
  return isOverForToday(hall) ? m.kiosk_closed_called_later() : m.kiosk_closed_called_today();
}

/** What to do with a number that was given. @param openCounters windows that would call it */
export function ticketWaitWords(hall: When, openCounters: number): string {
  if (isNotCalledToday(hall, openCounters)) return m.kiosk_ticket_not_today();
  return isOverForToday(hall) ? m.kiosk_ticket_while_windows_open() : m.kiosk_ticket_sit();
}
