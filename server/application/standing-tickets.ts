import type { KioskRequests } from '../../contract/kiosk.ts';
import type { IssuedTicket, StandingTicket } from '../../contract/kiosk-tickets.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { HallDay } from '../domain/day.ts';
import type { HallEvent } from '../domain/events.ts';
import { isExpected, type TicketFacts } from '../domain/ticket.ts';
import type { Hall } from './hall.ts';
import type { HallRequest } from './hall-writer.ts';
import type { Actor } from './actor.ts';
import { issuedTicket, printJobFor, standingTicket } from './ticket-slip.ts';

/** The ticket among these that its visitor still waits with, or null (mission K11). */
export function expectedAmong(day: HallDay, numbers: readonly string[]): TicketFacts | null {
  for (const number of numbers) {
    const ticket = day.tickets.get(number);
    if (ticket !== undefined && isExpected(ticket)) return ticket.facts;
  }
  return null;
}

/** Whose reprint it is, and where it comes out. */
interface Reprint extends Pick<RequestOf<KioskRequests, 'ticket:reprint'>, 'requestId' | 'number'> {
  readonly actor: Actor;
  readonly printerId: string;
}

/**
 * The same ticket on paper again, marked as a reprint.
 *
 * @param appointedAt the time that was agreed for this visit, or null
 */
export function reprintTicket(
  hall: Hall,
  { actor, printerId, requestId, number }: Reprint,
  appointedAt: number | null,
  newId: () => string,
): HallRequest<IssuedTicket> {
  const printJobId = newId();
  return {
    actor,
    requestId,
    name: 'ticket:reprint',
    command: { type: 'ReprintTicket', number, printerId },
    outcome: (events, day) => {
      const ticket = issuedTicket(hall, day, factsOf(day, number), { printJobId, appointedAt });
      const printJob = printJobFor(hall, day, ticket, {
        ...{ printerId, orderedBy: actor },
        ...{ createdAt: timeOf(events), reprint: true },
      });
      return { value: ticket, kept: { printJob } };
    },
  };
}

/** Somebody who missed a call, or was asked to come back, is here again (mission K13). */
export function returnTicket(
  hall: Hall,
  kioskId: string,
  { requestId, number }: RequestOf<KioskRequests, 'ticket:return'>,
): HallRequest<StandingTicket> {
  return {
    actor: { kind: 'kiosk', id: kioskId },
    requestId,
    name: 'ticket:return',
    command: { type: 'ReturnTicket', number, by: { kioskId }, oldPlaceBecause: null },
    outcome: (events, day) => {
      const [event] = events;
      const placeFrom = event?.type === 'TicketReturned' ? event.placeFrom : timeOf(events);
      return { value: standingTicket(hall, day, { ...factsOf(day, number), placeFrom }) };
    },
  };
}

/** Of a ticket that the day has just decided on. */
export function factsOf(day: HallDay, number: string): TicketFacts {
  const ticket = day.tickets.get(number);
  if (ticket === undefined) throw new Error('the day lacks a ticket it has just decided on');
  return ticket.facts;
}

function timeOf([event]: readonly HallEvent[]): number {
  if (event === undefined) throw new Error('a decision without an event');
  return event.at;
}
