import { newDay, type HallDay } from '../domain/day.ts';
import type { HallEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { UnreadableDayError } from './unreadable-day-error.ts';

/**
 * The day that these events make.
 *
 * @throws UnreadableDayError when one of them cannot have happened
 */
export function replay(hallId: string, serviceDate: string, events: readonly HallEvent[]): HallDay {
  const day = newDay(hallId, serviceDate);
  for (const event of events) {
    try {
      evolve(day, event);
    } catch (fault) {
      throw new UnreadableDayError(serviceDate, day.revision, { cause: fault });
    }
  }
  return day;
}
