import type { Identity, KioskRequests, Registered } from '../../contract/kiosk.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { RegisterVisit } from '../domain/commands.ts';
import type { HallEvent } from '../domain/events.ts';
import type { TicketFacts } from '../domain/ticket.ts';
import type { ComingAppointment } from './appointment-store.ts';
import type { Hall } from './hall.ts';
import type { HallRequest } from './hall-writer.ts';
import { documentKey } from './document-key.ts';
import type { Person, Registration } from './ports.ts';
import { expectedAmong } from './standing-tickets.ts';
import { issuedTicket, printJobFor, standingTicket } from './ticket-slip.ts';

type VisitRequest = Omit<RequestOf<KioskRequests, 'visit:register'>, 'appointmentKey'>;

/** What is known of the visitor from before. */
export interface VisitHistory {
  /** Keyed hash of the document's number, null without a document. */
  readonly documentHash: string | null;
  /** Today's tickets of the same document. */
  readonly ticketsToday: readonly string[];
  /** What was agreed beforehand for about now, or null. */
  readonly appointment: Pick<ComingAppointment, 'id' | 'at'> | null;
  /** Account of the officer who first received the same visitor with the same matter, or null. */
  readonly firstReceiver: string | null;
}

/**
 * A visitor takes a number. The ticket, the personal part of the registration, the print job and which appointment the
 * visitor came for are kept together or not at all; only the first of them is known to the hall day.
 */
export function registerVisit(
  hall: Hall,
  kioskId: string,
  request: VisitRequest,
  { documentHash, ticketsToday, appointment, firstReceiver }: VisitHistory,
  newId: () => string,
): HallRequest<Registered> {
  const { requestId, identity, representatives, anotherMatter, details, history } = request;
  const actor = { kind: 'kiosk', id: kioskId } as const;
  const visitId = newId();
  const printJobId = newId();
  return {
    actor,
    requestId,
    name: 'visit:register',
    command: commandFor({ visitId, kioskId }, request, { appointment, firstReceiver }),
    instead: (day) => {
      const standing = anotherMatter ? null : expectedAmong(day, ticketsToday);
      return standing && { outcome: 'already-waiting', ticket: standingTicket(hall, day, standing) };
    },
    outcome: (events, day) => {
      const facts = issuedIn(events);
      const ticket = issuedTicket(hall, day, facts, { printJobId, appointedAt: appointment?.at ?? null });
      return {
        value: { outcome: 'issued', ticket },
        kept: {
          registration: registrationOf({ identity, documentHash, representatives, details, history }, facts),
          printJob: printJobFor(hall, day, ticket, {
            printerId: kioskId,
            orderedBy: actor,
            createdAt: facts.registeredAt,
            reprint: false,
          }),
          ...(appointment && { checkIn: { appointmentId: appointment.id, visitId, ticketNumber: facts.number } }),
        },
      };
    },
  };
}

/** The part of a registration that the hall day knows: nothing of the person. */
function commandFor(
  { visitId, kioskId }: Pick<RegisterVisit, 'visitId' | 'kioskId'>,
  { identity, headCount, categoryId, districtCode, careNeed, specialRequest }: VisitRequest,
  { appointment, firstReceiver }: Pick<VisitHistory, 'appointment' | 'firstReceiver'>,
): RegisterVisit {
  return {
    type: 'RegisterVisit',
    visitId,
    kioskId,
    identity: identity.kind,
    headCount,
    categoryId,
    districtCode,
    careNeed,
    specialRequest,
    appointedAt: appointment?.at ?? null,
    firstReceiver,
  };
}

function issuedIn([event]: readonly HallEvent[]): TicketFacts {
  if (event?.type !== 'TicketIssued') throw new Error('a registration that issued no ticket');
  return event.ticket;
}

type Told = Pick<VisitRequest, 'identity' | 'representatives' | 'details' | 'history'>;

function registrationOf(
  { identity, documentHash, representatives, details, history }: Told & Pick<VisitHistory, 'documentHash'>,
  { visitId, number: ticketNumber }: TicketFacts,
): Registration {
  const { documentKind, documentNumber, name } = personOf(identity);
  return {
    visitId,
    ticketNumber,
    documentKind,
    documentNumber,
    documentHash,
    name: name ?? details.name,
    phone: details.phone,
    demand: details.demand,
    history,
    representatives: representatives.map(personOf),
  };
}

function personOf(identity: Identity): Person {
  switch (identity.kind) {
    case 'card':
      return { documentKind: 'card', documentNumber: identity.card.number, name: identity.card.name };
    case 'typed':
      return { documentKind: 'typed', documentNumber: identity.number, name: null };
    case 'other':
      return { documentKind: identity.documentType, documentNumber: identity.number, name: null };
    case 'none':
      return { documentKind: 'none', documentNumber: null, name: null };
    default:
      return identity satisfies never;
  }
}

/** What somebody with this document is known by when they come again, or null without one. */
export function documentKeyOf(identity: Identity): string | null {
  return documentKey(personOf(identity));
}
