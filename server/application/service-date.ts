import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

/**
 * The hall's local date, which names the hall day.
 *
 * @param now milliseconds since 1970 UTC
 * @param timeZone IANA name
 * @returns `YYYY-MM-DD`
 */
export function serviceDateAt(now: number, timeZone: string): string {
  return format(new TZDate(now, timeZone), 'yyyy-MM-dd');
}
