import type { Opening } from '../../contract/opening.ts';
import type { Hall } from './hall.ts';
import { hoursOn } from './reception-hours.ts';
import { hallTimeAt, instantAt } from './service-date.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Longer than any hall is closed in one piece. */
const daysLookedAhead = 60;

type HoursOfHall = Pick<Hall, 'receptionHours' | 'timeZone'> & Partial<Pick<Hall, 'closesAt'>>;

/**
 * Whether the hall receives now, and when it does next (mission K12). A hall whose plan has no hours is always open.
 *
 * @param now milliseconds since 1970 UTC
 */
export function openingAt({ receptionHours, timeZone, closesAt }: HoursOfHall, now: number): Opening {
  if (receptionHours === null) return { status: 'open' };
  const { date: today, time } = hallTimeAt(now, timeZone);
  if (hoursOn(receptionHours, today).some(({ from, to }) => from <= time && time < to)) return { status: 'open' };
  const windowsCall = time < (closesAt ?? '24:00');
  for (let ahead = 0; ahead <= daysLookedAhead; ahead += 1) {
    const date = dateAfter(today, ahead);
    const next = hoursOn(receptionHours, date).find(({ from }) => ahead > 0 || from > time);
    if (next !== undefined) return { status: 'closed', opensAt: instantAt(date, next.from, timeZone), windowsCall };
  }
  return { status: 'closed', opensAt: null, windowsCall };
}

/** Nobody is called any more before another day. @param now milliseconds since 1970 UTC */
export function isOverForToday(hall: HoursOfHall, now: number): boolean {
  const opening = openingAt(hall, now);
  if (opening.status === 'open') return false;
  const today = hallTimeAt(now, hall.timeZone).date;
  return opening.opensAt === null || hallTimeAt(opening.opensAt, hall.timeZone).date !== today;
}

/** @param date `2026-11-24` */
function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}
