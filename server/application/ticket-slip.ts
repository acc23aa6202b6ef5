import type { IssuedTicket, StandingTicket } from '../../contract/kiosk-tickets.ts';
import { windowsCall } from '../../contract/opening.ts';
import type { TicketSlip } from '../../contract/slips.ts';
import { ticketCode } from '../../contract/ticket-code.ts';
import type { HallDay } from '../domain/day.ts';
import type { TicketFacts } from '../domain/ticket.ts';
import type { Hall } from './hall.ts';
import { areaOf, queueName } from './queue-words.ts';
import { isOverForToday, openingAt } from './opening.ts';
import { openCountersOf } from './open-counters.ts';
import type { PrintJob } from './paper-ports.ts';

/** Where a ticket stands now: what a visitor is told at the kiosk. */
export function standingTicket(hall: Hall, day: HallDay, { number, queueId, placeFrom }: TicketFacts): StandingTicket {
  const place = { number, placeFrom };
  return {
    number,
    queueName: queueName(hall, queueId),
    area: areaOf(hall, queueId),
    visitsAhead: day.waiting.countBefore([queueId], place),
    peopleAhead: day.waiting.countPeopleBefore([queueId], place),
    openCounters: openCountersOf(hall, day, queueId),
    countsFrom: placeFrom,
  };
}

/**
 * A ticket that goes to paper.
 *
 * @param appointedAt the time that was agreed for this visit; said only when it counts
 */
export function issuedTicket(
  hall: Hall,
  day: HallDay,
  facts: TicketFacts,
  { printJobId, appointedAt: agreed }: Pick<IssuedTicket, 'printJobId' | 'appointedAt'>,
): IssuedTicket {
  const { headCount, registeredAt: issuedAt, priorityClass } = facts;
  const appointedAt = priorityClass === 'appointment' ? agreed : null;
  const { number, queueName, area, visitsAhead, peopleAhead, openCounters, countsFrom } = standingTicket(
    hall,
    day,
    facts,
  );
  // Written out: one that is put together from another does not share its shape with thousands of others.
  return {
    number,
    queueName,
    area,
    visitsAhead,
    peopleAhead,
    openCounters,
    countsFrom,
    headCount,
    issuedAt,
    appointedAt,
    printJobId,
  };
}

/** @param createdAt milliseconds since 1970 UTC */
export function printJobFor(
  hall: Hall,
  { serviceDate }: HallDay,
  ticket: IssuedTicket,
  { printerId, orderedBy, createdAt, reprint }: Omit<PrintJob, 'id' | 'slip'> & { reprint: boolean },
): PrintJob {
  const { number, queueName, area, visitsAhead, peopleAhead, openCounters, headCount, issuedAt, appointedAt } = ticket;
  // An open window calls, whatever the plan says.
  const opening = openingAt(hall, createdAt);
  const isOver = opening.status === 'closed' && isOverForToday(hall, createdAt);
  const calledToday = windowsCall(opening, openCounters) || !isOver;
  const slip: TicketSlip = {
    kind: 'ticket',
    hallName: hall.name,
    timeZone: hall.timeZone,
    issuedAt,
    number,
    queueName,
    area,
    visitsAhead,
    peopleAhead,
    headCount,
    appointedAt,
    calledToday,
    opensAt: isOver ? opening.opensAt : null,
    complaintPhone: hall.complaintPhone,
    code: hall.ticketCodes ? ticketCode(serviceDate, number) : null,
    reprint,
  };
  return { id: ticket.printJobId, printerId, orderedBy, createdAt, slip };
}
