import { m } from '../ui/generated/messages.js';

const minuteMs = 60_000;

/** A length of time in words: `12 分钟`, `1 小时 5 分`. Clocks of two machines differ, so less than nothing is nothing. */
export function durationWords(durationMs: number): string {
  const minutes = Math.floor(Math.max(0, durationMs) / minuteMs);
  if (minutes < 1) return m.officer_duration_moment();
  if (minutes < 60) return m.officer_duration_minutes({ minutes });
  return m.officer_duration_hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
