const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The hall's local date, which names the hall day.
 *
 * @param now milliseconds since 1970 UTC
 * @param timeZone IANA name
 * @returns `YYYY-MM-DD`
 */
export function serviceDateAt(now: number, timeZone: string): string {
  return hallTimeAt(now, timeZone).date;
}

/** Date and time of day at the hall, `2026-11-24` and `17:30`. */
export function hallTimeAt(now: number, timeZone: string): { date: string; time: string } {
  // Swedish writes dates as ISO 8601 does.
  const [date = '', time = ''] = formatIn(timeZone).format(now).split(' ');
  return { date, time };
}

/** Asked for with each request, and making one takes a thousand times longer than using it. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format;
}
