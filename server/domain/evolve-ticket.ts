import type { HallDay, LastStep, OpenCounter } from './day.ts';
import type { ServingEvent, WaitingEvent } from './events.ts';
import type { CounterId } from './plan.ts';
import { put, ticketOf } from './put-ticket.ts';
import type { Ticket, TicketFacts } from './ticket.ts';

export function evolveWaiting(day: HallDay, event: WaitingEvent): void {
  switch (event.type) {
    case 'TicketIssued': {
      const facts = event.ticket;
      day.issued.set(facts.number.charAt(0), Number(facts.number.slice(1)));
      put(day, { status: 'waiting', facts });
      return;
    }
    case 'TicketReturned': {
      const { placeFrom, keptFor } = event;
      put(day, { status: 'waiting', facts: { ...ticketOf(day, event.number).facts, placeFrom, keptFor } });
      return;
    }
    case 'TicketRerouted': {
      const ticket = ticketOf(day, event.number);
      const { queueId, ruleId } = event;
      put(day, { ...ticket, facts: { ...ticket.facts, queueId, ruleId, keptFor: null } });
      return;
    }
    case 'TicketReprinted':
      return;
    case 'KeepingLapsed':
      put(day, { status: 'waiting', facts: { ...ticketOf(day, event.number).facts, keptFor: null } });
      return;
    case 'TicketCarriedOver':
      put(day, { status: 'carried-over', facts: ticketOf(day, event.number).facts, carriedAt: event.at });
      return;
    default:
      event satisfies never;
  }
}

export function evolveServing(day: HallDay, event: ServingEvent): void {
  const ticket = ticketOf(day, event.number);
  const { counterId, officerId, at } = event;
  switch (event.type) {
    case 'TicketCalled': {
      day.waiting.call(ticket.facts, at);
      const facts = { ...ticket.facts, keptFor: null };
      day.tickets.set(event.number, firstCall(facts, event));
      return setCounter(day, counterId, { ticketNumber: event.number, lastStep: stepFrom(day, ticket, facts, event) });
    }
    case 'TicketRecalled': {
      mustBe(ticket, 'called', event);
      const again = event.counts ? { callCount: ticket.callCount + 1, countedAt: at } : ticket;
      const { callCount, countedAt } = again;
      return put(day, { ...ticket, calledAt: at, callCount, countedAt });
    }
    case 'InterviewStarted': {
      mustBe(ticket, 'called', event);
      const { calledAt, callCount } = ticket;
      put(day, { status: 'serving', facts: ticket.facts, counterId, officerId, calledAt, callCount, startedAt: at });
      return setCounter(day, counterId, { lastStep: null });
    }
    case 'InterviewCompleted':
      return event.sentBack === null
        ? leave(day, event, ticket, { status: 'completed', facts: ticket.facts, completedAt: at })
        : leave(day, event, ticket, { status: 'waiting', facts: { ...ticket.facts, ...event.sentBack } });
    case 'NoShowRecorded':
      return leave(day, event, ticket, { status: 'no-show', facts: ticket.facts, missedAt: at });
    case 'TicketCancelled':
      return leave(day, event, ticket, { status: 'cancelled', facts: ticket.facts, cancelledAt: at });
    case 'TicketHeld': {
      const { facts } = ticket;
      const { reason, until } = event;
      return leave(day, event, ticket, { status: 'held', facts, heldAt: at, officerId, reason, until });
    }
    case 'TicketTransferred': {
      const { queueId, keptFor, waysBack } = event;
      return leave(day, event, ticket, { status: 'waiting', facts: { ...ticket.facts, queueId, keptFor, waysBack } });
    }
    case 'OfficerRecused': {
      const recused = [...ticket.facts.recused, officerId];
      // Nobody is sent back to the officer who has just stepped aside.
      const waysBack = ticket.facts.waysBack.filter((way) => way.officerId !== officerId);
      return leave(day, event, ticket, { status: 'waiting', facts: { ...ticket.facts, recused, waysBack } });
    }
    case 'StepUndone':
      return undo(day, counterId, ticket);
    default:
      event satisfies never;
  }
}

function firstCall(facts: TicketFacts, call: Extract<ServingEvent, { type: 'TicketCalled' }>): Ticket {
  const { counterId, officerId, at, reason } = call;
  return { status: 'called', facts, counterId, officerId, calledAt: at, callCount: 1, countedAt: at, reason };
}

/** The ticket leaves the counter it was at, if it was at one; a step that can be undone is remembered there. */
function leave(day: HallDay, event: ServingEvent, before: Ticket, after: Ticket): void {
  put(day, after);
  if (before.status !== 'called' && before.status !== 'serving') return;
  setCounter(day, before.counterId, { ticketNumber: null, lastStep: stepFrom(day, before, after.facts, event) });
}

/** The ticket stands again as it stood before the counter's last step. */
function undo(day: HallDay, counterId: CounterId, ticket: Ticket): void {
  const step = day.counters.get(counterId)?.lastStep;
  if (!step) throw new Error(`the log undoes a step at ${counterId}, where there was none`);
  const { before } = step;
  if (step.type === 'TicketCalled') {
    day.tickets.set(before.facts.number, before);
    day.waiting.uncall(before.facts, step.at);
    return setCounter(day, counterId, { ticketNumber: null, lastStep: null });
  }
  if (ticket.status === 'waiting') day.waiting.remove(ticket.facts);
  day.tickets.set(before.facts.number, before);
  setCounter(day, counterId, { ticketNumber: before.facts.number, lastStep: null });
}

function stepFrom(
  { revision }: HallDay,
  before: Ticket,
  after: TicketFacts,
  { type, at }: ServingEvent,
): LastStep | null {
  switch (type) {
    case 'TicketCalled':
    case 'InterviewCompleted':
    case 'NoShowRecorded':
    case 'TicketTransferred':
      return { type, before, after, at, revision };
    default:
      return null;
  }
}

export function setCounter(day: HallDay, counterId: CounterId, changes: Partial<OpenCounter>): void {
  const counter = day.counters.get(counterId);
  if (counter !== undefined) day.counters.set(counterId, { ...counter, ...changes });
}

function mustBe<Status extends Ticket['status']>(
  ticket: Ticket,
  status: Status,
  event: ServingEvent,
): asserts ticket is Ticket & { status: Status } {
  if (ticket.status === status) return;
  throw new Error(`the log has ${event.type} for ticket ${ticket.facts.number}, which was ${ticket.status}`);
}
