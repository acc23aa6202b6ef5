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

/**
 * The instant at which a clock at the hall shows this date and time, milliseconds since 1970 UTC. A time that a clock
 * change leaves out is taken as if the clock had not been changed yet.
 *
 * @param date `2026-11-24`
 * @param time `17:30`
 */
export function instantAt(date: string, time: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${date}T${time}Z`);
  const offsetAt = (instant: number) => {
    const shown = hallTimeAt(instant, timeZone);
    return Date.parse(`${shown.date}T${shown.time}Z`) - instant;
  };
  return asIfUtc - offsetAt(asIfUtc - offsetAt(asIfUtc));
}

/** So many days before a date. @param date `2026-11-24` */
export function dateBefore(date: string, days: number): string {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
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
