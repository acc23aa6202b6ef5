import type { HallDay, LastStep, OpenCounter } from './day.ts';
import type { ServingEvent, WaitingEvent } from './events.ts';
import type { CounterId } from './plan.ts';
import type { Ticket, TicketFacts, TicketNumber, TicketState } from './ticket.ts';

export function evolveWaiting(day: HallDay, event: WaitingEvent): void {
  switch (event.type) {
    case 'TicketIssued': {
      const facts = event.ticket;
      day.issued.set(facts.number.charAt(0), Number(facts.number.slice(1)));
      put(day, facts, { status: 'waiting' });
      return;
    }
    case 'TicketReturned': {
      const { placeFrom, keptFor } = event;
      put(day, { ...ticketOf(day, event.number).facts, placeFrom, keptFor }, { status: 'waiting' });
      return;
    }
    case 'TicketRerouted': {
      const { facts, ...state } = ticketOf(day, event.number);
      const { queueId, ruleId } = event;
      put(day, { ...facts, queueId, ruleId, keptFor: null }, state);
      return;
    }
    case 'TicketReprinted':
      return;
    case 'KeepingLapsed':
      put(day, { ...ticketOf(day, event.number).facts, keptFor: null }, { status: 'waiting' });
      return;
    case 'TicketCarriedOver':
      put(day, ticketOf(day, event.number).facts, { status: 'carried-over', carriedAt: event.at });
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
      const called = { counterId, officerId, calledAt: at, callCount: 1, countedAt: at, reason: event.reason };
      const facts = { ...ticket.facts, keptFor: null };
      day.tickets.set(event.number, { facts, status: 'called', ...called });
      return setCounter(day, counterId, { ticketNumber: event.number, lastStep: stepFrom(day, ticket, facts, event) });
    }
    case 'TicketRecalled': {
      mustBe(ticket, 'called', event);
      const counted = event.counts ? { callCount: ticket.callCount + 1, countedAt: at } : {};
      return put(day, ticket.facts, { ...ticket, calledAt: at, ...counted });
    }
    case 'InterviewStarted': {
      mustBe(ticket, 'called', event);
      const { calledAt, callCount } = ticket;
      put(day, ticket.facts, { status: 'serving', counterId, officerId, calledAt, callCount, startedAt: at });
      return setCounter(day, counterId, { lastStep: null });
    }
    case 'InterviewCompleted':
      return event.sentBack === null
        ? leave(day, event, ticket, ticket.facts, { status: 'completed', completedAt: at })
        : leave(day, event, ticket, { ...ticket.facts, ...event.sentBack }, { status: 'waiting' });
    case 'NoShowRecorded':
      return leave(day, event, ticket, ticket.facts, { status: 'no-show', missedAt: at });
    case 'TicketCancelled':
      return leave(day, event, ticket, ticket.facts, { status: 'cancelled', cancelledAt: at });
    case 'TicketHeld': {
      const { reason, until } = event;
      return leave(day, event, ticket, ticket.facts, { status: 'held', heldAt: at, officerId, reason, until });
    }
    case 'TicketTransferred': {
      const { queueId, keptFor, waysBack } = event;
      return leave(day, event, ticket, { ...ticket.facts, queueId, keptFor, waysBack }, { status: 'waiting' });
    }
    case 'OfficerRecused': {
      const recused = [...ticket.facts.recused, officerId];
      // Nobody is sent back to the officer who has just stepped aside.
      const waysBack = ticket.facts.waysBack.filter((way) => way.officerId !== officerId);
      return leave(day, event, ticket, { ...ticket.facts, recused, waysBack }, { status: 'waiting' });
    }
    case 'StepUndone':
      return undo(day, counterId, ticket);
    default:
      event satisfies never;
  }
}

/** The ticket leaves the counter it was at, if it was at one; a step that can be undone is remembered there. */
function leave(day: HallDay, event: ServingEvent, ticket: Ticket, facts: TicketFacts, state: TicketState): void {
  put(day, facts, state);
  if (ticket.status !== 'called' && ticket.status !== 'serving') return;
  setCounter(day, ticket.counterId, { ticketNumber: null, lastStep: stepFrom(day, ticket, facts, event) });
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

/** Puts a ticket where its state says, and keeps the waiting lists in step. */
function put(day: HallDay, facts: TicketFacts, state: TicketState): void {
  const before = day.tickets.get(facts.number);
  if (before?.status === 'waiting') day.waiting.remove(before.facts);
  day.tickets.set(facts.number, { ...state, facts });
  if (state.status === 'waiting') day.waiting.add(facts);
}

export function setCounter(day: HallDay, counterId: CounterId, changes: Partial<OpenCounter>): void {
  const counter = day.counters.get(counterId);
  if (counter !== undefined) day.counters.set(counterId, { ...counter, ...changes });
}

function ticketOf(day: HallDay, number: TicketNumber): Ticket {
  const ticket = day.tickets.get(number);
  if (ticket === undefined) throw new Error(`the log names ticket ${number}, which was never issued`);
  return ticket;
}

function mustBe<Status extends Ticket['status']>(
  ticket: Ticket,
  status: Status,
  event: ServingEvent,
): asserts ticket is Ticket & { status: Status } {
  if (ticket.status === status) return;
  throw new Error(`the log has ${event.type} for ticket ${ticket.facts.number}, which was ${ticket.status}`);
}
