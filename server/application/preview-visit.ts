import type { Preview } from '../../contract/preview.ts';
import type { HallDay } from '../domain/day.ts';
import { routeFor, type Matter } from '../domain/routing.ts';
import type { Hall } from './hall.ts';
import { areaOf, queueName } from './queue-words.ts';
import { openCountersOf } from './open-counters.ts';

/** Of equal places the lower number is first, and no ticket has one as long as this. */
const behindAllNumbers = 'Z9999999';

/**
 * Where a matter would go and why, how many are ahead, and whether an appointment counts, before the visitor takes a number
 * (mission K12, K13, A1).
 *
 * @param agreed the time that was agreed for this visitor, and `now`: milliseconds since 1970 UTC
 */
export function previewVisit(
  hall: Hall,
  day: HallDay,
  matter: Matter,
  { agreed, now }: { agreed: number | null; now: number },
): Preview {
  const { queueId, id } = routeFor(hall, matter);
  const appointedAt = agreed !== null && now <= agreed + hall.appointmentGraceMs ? agreed : null;
  // The place that the number would have: whoever came early for a later appointment is not ahead of it.
  const place = { placeFrom: appointedAt ?? now, number: behindAllNumbers };
  const visitsAhead = day.waiting.countBefore([queueId], place);
  return {
    queueName: queueName(hall, queueId),
    area: areaOf(hall, queueId),
    because: hall.rules.find((rule) => rule.id === id)?.because ?? queueName(hall, queueId),
    visitsAhead,
    peopleAhead: day.waiting.countPeopleBefore([queueId], place),
    openCounters: openCountersOf(hall, day, queueId),
    // An appointment has its place by its time, not by how many wait.
    longQueue: appointedAt === null && visitsAhead > (hall.longQueueAt ?? Infinity),
    appointedAt,
  };
}
