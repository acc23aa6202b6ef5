import type { Identity, KioskRequests, Registered } from '../../contract/kiosk.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { HallEvent } from '../domain/events.ts';
import type { TicketFacts } from '../domain/ticket.ts';
import type { Hall } from './hall.ts';
import type { HallRequest } from './hall-writer.ts';
import type { Person, Registration } from './ports.ts';
import { expectedAmong } from './standing-tickets.ts';
import { issuedTicket, printJobFor, standingTicket } from './ticket-slip.ts';

/** What is known of the visitor from before. */
export interface VisitHistory {
  /** Keyed hash of the document's number, null without a document. */
  readonly documentHash: string | null;
  /** Today's tickets of the same document. */
  readonly ticketsToday: readonly string[];
  /** The time that was agreed beforehand (ms since 1970 UTC), or null. */
  readonly appointedAt: number | null;
  /** Account of the officer who first received the same visitor with the same matter, or null. */
  readonly firstReceiver: string | null;
}

/**
 * A visitor takes a number. The ticket, the personal part of the registration and the print job are kept together or
 * not at all; only the first of them is known to the hall day.
 */
export function registerVisit(
  hall: Hall,
  kioskId: string,
  request: RequestOf<KioskRequests, 'visit:register'>,
  { documentHash, ticketsToday, ...history }: VisitHistory,
  newId: () => string,
): HallRequest<Registered> {
  const { requestId, identity, representatives, anotherMatter, ...matter } = request;
  const visitId = newId();
  const printJobId = newId();
  return {
    actor: { kind: 'kiosk', id: kioskId },
    requestId,
    name: 'visit:register',
    command: { type: 'RegisterVisit', visitId, kioskId, identity: identity.kind, ...matter, ...history },
    instead: (day) => {
      const standing = anotherMatter ? null : expectedAmong(day, ticketsToday);
      return standing && { outcome: 'already-waiting', ticket: standingTicket(hall, day, standing) };
    },
    outcome: (events, day) => {
      const facts = issuedIn(events);
      const ticket = issuedTicket(hall, day, facts, printJobId);
      return {
        value: { outcome: 'issued', ticket },
        kept: {
          registration: registrationOf(identity, documentHash, representatives, facts),
          printJob: printJobFor(hall, kioskId, ticket, facts.registeredAt, false),
        },
      };
    },
  };
}

function issuedIn([event]: readonly HallEvent[]): TicketFacts {
  if (event?.type !== 'TicketIssued') throw new Error('a registration that issued no ticket');
  return event.ticket;
}

function registrationOf(
  identity: Identity,
  documentHash: string | null,
  representatives: Identity[],
  facts: TicketFacts,
): Registration {
  const { visitId, number: ticketNumber } = facts;
  return { visitId, ticketNumber, documentHash, ...personOf(identity), representatives: representatives.map(personOf) };
}

function personOf(identity: Identity): Person {
  return {
    documentKind: identity.kind,
    documentNumber: documentNumberOf(identity),
    name: identity.kind === 'card' ? identity.card.name : null,
  };
}

/** The number of the document, where there is one. */
export function documentNumberOf(identity: Identity): string | null {
  switch (identity.kind) {
    case 'card':
      return identity.card.number;
    case 'typed':
      return identity.number;
    case 'none':
      return null;
    default:
      return identity satisfies never;
  }
}
