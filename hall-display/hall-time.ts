import type { Language } from '../contract/primitives.ts';

/** `14:05:12`, at the hall: exact enough to say when the data stopped. */
export function timeWithSeconds(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone, timeStyle: 'medium', hourCycle: 'h23' }).format(instant);
}

/** `11月24日 星期二` or `Tuesday 24 November`, at the hall. */
export function day(instant: number, timeZone: string, language: Language): string {
  const format = { timeZone, month: 'long', day: 'numeric', weekday: 'long' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', format).format(instant);
}
