const minuteMs = 60_000;
/** The clock of each time zone, and what it showed last: since 1972 every zone differs from UTC by whole minutes. */
const clocks = new Map<string, Clock>();

interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** Whole minutes since 1970 UTC. */
  minute: number;
  shown: HallTime;
}

interface HallTime {
  readonly date: string;
  readonly time: string;
}

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
export function hallTimeAt(now: number, timeZone: string): HallTime {
  const clock = clockIn(timeZone);
  const minute = Math.floor(now / minuteMs);
  // Asked several times by each request, and nearly always for the same minute.
  if (minute !== clock.minute) {
    const [date = '', time = ''] = clock.format.format(now).split(' ');
    clock.minute = minute;
    clock.shown = { date, time };
  }
  return clock.shown;
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

/** Made once for each time zone: making a format takes a thousand times longer than using it. */
function clockIn(timeZone: string): Clock {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    // Swedish writes dates as ISO 8601 does.
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    clock = { format, minute: NaN, shown: { date: '', time: '' } };
    clocks.set(timeZone, clock);
  }
  return clock;
}
