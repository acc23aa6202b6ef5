import type { IssuedTicket, StandingTicket } from '../../contract/kiosk.ts';
import type { HallDay } from '../domain/day.ts';
import type { TicketFacts } from '../domain/ticket.ts';
import { areaOf, queueName, type Hall } from './hall.ts';
import { openCountersOf } from './open-counters.ts';
import type { PrintJob } from './ports.ts';

/** Where a ticket stands now: what a visitor is told at the kiosk. */
export function standingTicket(hall: Hall, day: HallDay, { number, queueId, placeFrom }: TicketFacts): StandingTicket {
  return {
    number,
    queueName: queueName(hall, queueId),
    area: areaOf(hall, queueId),
    visitsAhead: day.waiting.countBefore([queueId], { number, placeFrom }),
    openCounters: openCountersOf(hall, day, queueId),
  };
}

/** A ticket that goes to paper. */
export function issuedTicket(hall: Hall, day: HallDay, facts: TicketFacts, printJobId: string): IssuedTicket {
  const { headCount, registeredAt: issuedAt } = facts;
  return { ...standingTicket(hall, day, facts), headCount, issuedAt, printJobId };
}

/** @param createdAt milliseconds since 1970 UTC */
export function printJobFor(
  hall: Hall,
  kioskId: string,
  { printJobId: id, openCounters: _now, ...onPaper }: IssuedTicket,
  createdAt: number,
  reprint: boolean,
): PrintJob {
  const { name: hallName, timeZone, complaintPhone } = hall;
  return { id, kioskId, createdAt, slip: { kind: 'ticket', hallName, timeZone, complaintPhone, reprint, ...onPaper } };
}
