import type { Preview } from '../../contract/kiosk.ts';
import type { HallDay } from '../domain/day.ts';
import { routeFor, type Matter } from '../domain/routing.ts';
import { areaOf, queueName, type Hall } from './hall.ts';
import { openCountersOf } from './open-counters.ts';

/** Where a matter would go and why, and how many are ahead, before the visitor takes a number (mission K12, A1). */
export function previewVisit(hall: Hall, day: HallDay, matter: Matter): Preview {
  const { queueId, id } = routeFor(hall, matter);
  return {
    queueName: queueName(hall, queueId),
    area: areaOf(hall, queueId),
    because: hall.rules.find((rule) => rule.id === id)?.because ?? queueName(hall, queueId),
    visitsAhead: day.waiting.count([queueId]),
    openCounters: openCountersOf(hall, day, queueId),
  };
}
