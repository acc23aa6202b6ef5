import { m } from '../ui/generated/messages.js';

const secondMs = 1_000;
const minuteMs = 60_000;

/** A length of time in words: `12 分钟`, `1 小时 5 分`. Clocks of two machines differ, so less than nothing is nothing. */
export function durationWords(durationMs: number): string {
  const minutes = Math.floor(Math.max(0, durationMs) / minuteMs);
  if (minutes < 1) return m.officer_duration_moment();
  if (minutes < 60) return m.officer_duration_minutes({ minutes });
  return m.officer_duration_hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** How long somebody has waited: nobody counts the first minute. */
export function waitingWords(durationMs: number): string {
  return durationMs < minuteMs ? m.officer_duration_just_now() : durationWords(durationMs);
}

/** How long an alert has been open: in its first minute every second counts. */
export function alertDurationWords(durationMs: number): string {
  if (durationMs >= minuteMs) return durationWords(durationMs);
  return m.officer_duration_seconds({ seconds: Math.floor(Math.max(0, durationMs) / secondMs) });
}
