import { birthDateOf } from '../../contract/identity-number.ts';
import type { Identity, IssuedTicket, KioskRequests } from '../../contract/kiosk.ts';
import type { CareNeed } from '../../contract/primitives.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { HallDay } from '../domain/day.ts';
import type { HallEvent } from '../domain/events.ts';
import type { TicketFacts } from '../domain/ticket.ts';
import { areaOf, queueName, type Hall } from './hall.ts';
import type { HallRequest } from './hall-writer.ts';
import type { Kept, Registration } from './ports.ts';
import { serviceDateAt } from './service-date.ts';

/**
 * A visitor takes a number. The ticket, the personal part of the registration and the print job are kept together or
 * not at all; only the first of them is known to the hall day.
 *
 * @param now milliseconds since 1970 UTC, for the visitor's age
 */
export function registerVisit(
  hall: Hall,
  kioskId: string,
  request: RequestOf<KioskRequests, 'visit:register'>,
  { now, newId }: { now: number; newId: () => string },
): HallRequest<IssuedTicket> {
  const { requestId, identity, categoryId, districtCode, headCount } = request;
  const visitId = newId();
  const printJobId = newId();
  const careNeed = request.careNeed ?? careNeedByAge(hall, identity, now);
  const matter = { categoryId, districtCode, headCount };
  return {
    actor: { kind: 'kiosk', id: kioskId },
    requestId,
    name: 'visit:register',
    command: { type: 'RegisterVisit', visitId, kioskId, careNeed, identity: identity.kind, ...matter },
    keep: (events, day) => keptWith(hall, kioskId, identity, printJobId, day, issuedIn(events)),
    answer: (events, day) => issuedTicket(hall, day, issuedIn(events), printJobId),
  };
}

/** Age opens the priority class by itself (mission K8); nobody has to ask for it. */
function careNeedByAge(hall: Hall, identity: Identity, now: number): CareNeed | null {
  const number = documentNumber(identity);
  const birthDate = number === null ? null : birthDateOf(number);
  if (birthDate === null) return null;
  const today = serviceDateAt(now, hall.timeZone);
  const hadBirthday = today.slice(5) >= birthDate.slice(5);
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
  return age >= hall.elderlyAge ? 'elderly' : null;
}

function documentNumber(identity: Identity): string | null {
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

function issuedIn(events: readonly HallEvent[]): TicketFacts {
  const [event] = events;
  if (event?.type !== 'TicketIssued') throw new Error('a registration that issued no ticket');
  return event.ticket;
}

function keptWith(
  hall: Hall,
  kioskId: string,
  identity: Identity,
  printJobId: string,
  day: HallDay,
  ticket: TicketFacts,
): Kept {
  const { printJobId: id, ...onPaper } = issuedTicket(hall, day, ticket, printJobId);
  const { name: hallName, timeZone, complaintPhone } = hall;
  const slip = { kind: 'ticket', hallName, timeZone, complaintPhone, ...onPaper } as const;
  return {
    registration: registrationOf(identity, ticket),
    printJob: { id, kioskId, slip, createdAt: ticket.registeredAt },
  };
}

function registrationOf(identity: Identity, { visitId, number: ticketNumber }: TicketFacts): Registration {
  return {
    visitId,
    ticketNumber,
    documentKind: identity.kind,
    documentNumber: documentNumber(identity),
    name: identity.kind === 'card' ? identity.card.name : null,
  };
}

function issuedTicket(hall: Hall, day: HallDay, ticket: TicketFacts, printJobId: string): IssuedTicket {
  const { number, queueId, headCount, registeredAt } = ticket;
  return {
    number,
    queueName: queueName(hall, queueId),
    area: areaOf(hall, queueId),
    visitsAhead: day.waiting.countBefore([queueId], ticket),
    headCount,
    issuedAt: registeredAt,
    printJobId,
  };
}
