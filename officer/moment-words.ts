import { clock } from '../ui/clock.svelte.ts';
import { locale } from '../ui/locale.svelte.ts';

const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `14:05` at the hall, and the day before it when it is not today's: `11月25日 14:05`. */
export function momentWords(instant: number, timeZone: string): string {
  const time = inWords(instant, { timeZone, ...timeParts });
  if (dayOf(instant, timeZone) === dayOf(clock.now, timeZone)) return time;
  return `${inWords(instant, { timeZone, month: 'short', day: 'numeric' })} ${time}`;
}

/** The same with seconds, for what happens in quick succession. */
export function exactMomentWords(instant: number, timeZone: string): string {
  const seconds = inWords(instant, { timeZone, ...timeParts, second: '2-digit' });
  const moment = momentWords(instant, timeZone);
  return `${moment.slice(0, -5)}${seconds}`;
}

function inWords(instant: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale.language, options).format(instant);
}

function dayOf(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
}
