const dayMs = 24 * 60 * 60 * 1000;

/**
 * The date at the hall.
 *
 * @param instant milliseconds since 1970 UTC
 * @param timeZone IANA name
 * @returns `2026-11-25`
 */
export function hallDate(instant: number, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

/** So many days later; earlier when negative. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}
