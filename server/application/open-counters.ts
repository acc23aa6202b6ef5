import type { HallDay } from '../domain/day.ts';
import type { Hall } from './hall.ts';

/** How many counters that serve a queue are open and not paused: with none, nobody is called however few are ahead. */
export function openCountersOf(hall: Hall, day: HallDay, queueId: string): number {
  return hall.counters.filter(({ id, queueIds }) => queueIds.includes(queueId) && day.counters.get(id)?.paused === null)
    .length;
}
