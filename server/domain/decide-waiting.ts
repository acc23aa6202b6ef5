import { inCallingOrder, priorityOf } from './calling-order.ts';
import type { RegisterVisit, ReturnTicket, WaitingCommand } from './commands.ts';
import type { HallDay } from './day.ts';
import { atOwnCounter } from './decide-counter.ts';
import { happened, refused, type Context, type Decision } from './decision.ts';
import { keptForOfficer } from './keeping.ts';
import { comparePlaces } from './place.ts';
import type { Plan, PriorityClass, QueueId } from './plan.ts';
import { canBeDone, routeFor, servesQueue } from './routing.ts';
import { isExpected, type Ticket, type TicketFacts, type TicketNumber } from './ticket.ts';

export function decideWaiting(day: HallDay, plan: Plan, command: WaitingCommand, { now }: Context): Decision {
  switch (command.type) {
    case 'RegisterVisit':
      return registerVisit(day, plan, command, now);
    case 'ReturnTicket':
      return returnTicket(day, plan, command, now);
    case 'ReprintTicket':
      return reprint(day, command.number, command.printerId, now);
    case 'CarryOver':
      return happened(...unserved(day).map(({ number }) => ({ type: 'TicketCarriedOver', number, at: now }) as const));
    default:
      return command satisfies never;
  }
}

function registerVisit(day: HallDay, plan: Plan, command: RegisterVisit, now: number): Decision {
  const { visitId, kioskId, careNeed, identity, categoryId, districtCode, headCount, specialRequest } = command;
  const { queueId, id: ruleId } = routeFor(plan, command);
  const timely = appointmentCounts(plan, command.appointedAt, now);
  const requires = canBeDone(plan, queueId, specialRequest) ? specialRequest : null;
  const visit = { queueId, requires, recused: [] };
  const ticket: TicketFacts = {
    number: nextNumber(day, plan, queueId, 1),
    visitId,
    queueId,
    ruleId,
    categoryId,
    districtCode,
    headCount,
    collective: headCount >= plan.collectiveThreshold,
    careNeed,
    identity,
    priorityClass: classOf(timely !== null, careNeed !== null),
    registeredAt: now,
    placeFrom: timely ?? now,
    requires,
    keptFor: keptForOfficer(day, plan, visit, command.firstReceiver, 'first-receiver', now),
    recused: [],
    waysBack: [],
    carriedFrom: null,
  };
  return happened({ type: 'TicketIssued', ticket, kioskId, at: now });
}

/** The time an appointment's credit counts from, or null when there is none or it was missed. */
function appointmentCounts(plan: Plan, appointedAt: number | null, now: number): number | null {
  return appointedAt !== null && now <= appointedAt + plan.appointmentGraceMs ? appointedAt : null;
}

function classOf(appointed: boolean, care: boolean): PriorityClass {
  return appointed ? 'appointment' : care ? 'care' : 'ordinary';
}

/** Letter of the queue and the next number under it but `ahead - 1`; three digits or as many as the day needs. */
export function nextNumber(day: HallDay, plan: Plan, queueId: QueueId, ahead: number): TicketNumber {
  const letter = plan.queues.find((queue) => queue.id === queueId)?.letter ?? '';
  return `${letter}${String((day.issued.get(letter) ?? 0) + ahead).padStart(3, '0')}`;
}

function reprint(day: HallDay, number: TicketNumber, printerId: string, now: number): Decision {
  const ticket = day.tickets.get(number);
  if (ticket === undefined) return refused('ticket-unknown');
  if (!isExpected(ticket)) return refused('ticket-not-waiting', { status: ticket.status });
  return happened({ type: 'TicketReprinted', number, printerId, at: now });
}

function returnTicket(day: HallDay, plan: Plan, command: ReturnTicket, now: number): Decision {
  const { number, by } = command;
  const ticket = day.tickets.get(number);
  if (ticket === undefined) return refused('ticket-unknown');
  if (ticket.status !== 'no-show' && ticket.status !== 'held') {
    return refused('ticket-not-away', { status: ticket.status });
  }
  if ('kioskId' in by) return returned(day, plan, command, ticket, now);
  if (!servesQueue(plan, by.counterId, ticket.facts.queueId)) return refused('queue-not-here');
  return atOwnCounter(day, by, () => returned(day, plan, command, ticket, now));
}

function returned(
  day: HallDay,
  plan: Plan,
  { number, by, oldPlaceBecause }: ReturnTicket,
  ticket: Ticket & { status: 'no-show' | 'held' },
  now: number,
): Decision {
  const { facts } = ticket;
  const keepsPlace = oldPlaceBecause !== null || ticket.status === 'held';
  return happened({
    type: 'TicketReturned',
    number,
    placeFrom: keepsPlace ? facts.placeFrom : placeWithin(day, plan, facts, now),
    keptFor: ticket.status === 'held' ? keptForOfficer(day, plan, facts, ticket.officerId, 'return', now) : null,
    by: 'kioskId' in by ? by.kioskId : by.officerId,
    oldPlaceBecause,
    at: now,
  });
}

/** A place behind at most so many others, as the line is now, and never before the old one. */
function placeWithin(day: HallDay, plan: Plan, ticket: TicketFacts, now: number): number {
  const line: TicketFacts[] = [];
  for (const other of inCallingOrder(day, plan, [ticket.queueId], null, now)) {
    line.push(other);
    if (line.length > plan.returnWithinPlaces) break;
  }
  const [last, next] = [line[plan.returnWithinPlaces - 1], line[plan.returnWithinPlaces]];
  if (last === undefined) return Math.max(ticket.placeFrom, now);
  const rate = plan.priorityRates[ticket.priorityClass];
  const level = (other: TicketFacts) => now - Math.max(0, priorityOf(plan, other, now)) / rate;
  let place = Math.ceil(level(last));
  // Those who have been passed often stand before others with more priority, so the next one counts too.
  if (next !== undefined) place = Math.min(place, Math.floor(level(next)) - 1, next.placeFrom - 1);
  return Math.max(ticket.placeFrom, place);
}

/** Those who still wait or are held, in the order of their places. */
export function unserved(day: HallDay): TicketFacts[] {
  return [...day.tickets.values()]
    .filter(({ status }) => status === 'waiting' || status === 'held')
    .map(({ facts }) => facts)
    .sort(comparePlaces);
}
