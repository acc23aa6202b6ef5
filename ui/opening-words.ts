import type { Opening } from '../contract/opening.ts';
import { m } from './generated/messages.js';
import { locale } from './locale.svelte.ts';
import { timeOfDay } from './clock.svelte.ts';

/** Whether a hall receives, as a screen is told; `serviceDate` is the day it shows. */
export interface When {
  readonly opening: Opening;
  readonly serviceDate: string;
  readonly timeZone: string;
}

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
  if (opensAt === null) return m.opens_unknown();
  const time = timeOfDay(opensAt, timeZone);
  const daysOff = Math.round((Date.parse(dateOf(opensAt, timeZone)) - Date.parse(serviceDate)) / dayMs);
  if (daysOff <= 0) return m.opens_today({ time });
  if (daysOff === 1) return m.opens_tomorrow({ time });
  const words = new Intl.DateTimeFormat(locale.language, { timeZone, month: 'long', day: 'numeric', weekday: 'long' });
  return m.opens_on({ date: words.format(opensAt), time });
}

/** By its plan the hall does not receive any more before another day. */
export function isOverForToday({ opening, serviceDate, timeZone }: When): boolean {
  if (opening.status === 'open') return false;
  return opening.opensAt === null || dateOf(opening.opensAt, timeZone) !== serviceDate;
}
