import type { HallAtKiosk } from '../../../contract/kiosk.ts';
import type { HallDay } from '../../domain/day.ts';
import type { Hall } from '../hall.ts';
import { openingAt } from '../opening.ts';

/**
 * What a kiosk needs to know of the hall.
 *
 * @param sampleCards of the simulated reader, empty where a real one is
 * @param now milliseconds since 1970 UTC
 */
export function hallAtKiosk(
  hall: Hall,
  day: HallDay,
  sampleCards: HallAtKiosk['sampleCards'],
  now: number,
): HallAtKiosk {
  const queueIds = hall.queues.map(({ id }) => id);
  return {
    revision: day.revision,
    now,
    hallName: hall.name,
    serviceDate: day.serviceDate,
    timeZone: hall.timeZone,
    openingHours: hall.openingHours,
    opening: openingAt(hall, now),
    complaintPhone: hall.complaintPhone,
    information: hall.information,
    dataController: hall.dataController,
    waitingVisits: day.waiting.count(queueIds),
    waitingPeople: day.waiting.countPeople(queueIds),
    openCounters: [...day.counters.values()].filter(({ paused }) => paused === null).length,
    categories: hall.categories,
    districts: hall.districts,
    specialRequests: hall.specialRequests,
    asksHistory: hall.asksHistory,
    elderlyAge: hall.elderlyAge,
    collectiveThreshold: hall.collectiveThreshold,
    maxRepresentatives: hall.maxRepresentatives,
    sampleCards,
  };
}
