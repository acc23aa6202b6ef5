import type { HallDay } from './day.ts';
import type { TicketEvent } from './events.ts';
import type { CounterId } from './plan.ts';
import type { Ticket, TicketNumber, TicketState } from './ticket.ts';

export function evolveTicket(day: HallDay, event: TicketEvent): void {
  switch (event.type) {
    case 'TicketIssued': {
      const facts = event.ticket;
      day.issued.set(facts.queueId, (day.issued.get(facts.queueId) ?? 0) + 1);
      day.tickets.set(facts.number, { facts, status: 'waiting' });
      day.waiting.add(facts);
      return;
    }
    case 'TicketCalled': {
      const { number, counterId, officerId, reason, at } = event;
      day.waiting.remove(ticketOf(day, number).facts);
      setState(day, number, { status: 'called', counterId, officerId, calledAt: at, callCount: 1, reason });
      setCounterTicket(day, counterId, number);
      return;
    }
    case 'TicketRecalled': {
      const ticket = ticketOf(day, event.number);
      if (ticket.status !== 'called') throw impossible(event, ticket);
      setState(day, event.number, { ...ticket, calledAt: event.at, callCount: ticket.callCount + 1 });
      return;
    }
    case 'InterviewStarted': {
      const ticket = ticketOf(day, event.number);
      if (ticket.status !== 'called') throw impossible(event, ticket);
      const { counterId, officerId, calledAt, callCount } = ticket;
      setState(day, event.number, {
        status: 'serving',
        counterId,
        officerId,
        calledAt,
        callCount,
        startedAt: event.at,
      });
      return;
    }
    case 'InterviewCompleted':
      leave(day, event, { status: 'completed', completedAt: event.at });
      return;
    case 'NoShowRecorded':
      leave(day, event, { status: 'no-show', missedAt: event.at });
      return;
    case 'TicketCancelled':
      leave(day, event, { status: 'cancelled', cancelledAt: event.at });
      return;
    default:
      event satisfies never;
  }
}

/** The ticket is done with: it stands in no list and at no counter. */
function leave(day: HallDay, { number }: TicketEvent & { number: TicketNumber }, state: TicketState): void {
  const ticket = ticketOf(day, number);
  if (ticket.status === 'waiting') day.waiting.remove(ticket.facts);
  if (ticket.status === 'called' || ticket.status === 'serving') setCounterTicket(day, ticket.counterId, null);
  setState(day, number, state);
}

function setState(day: HallDay, number: TicketNumber, state: TicketState): void {
  day.tickets.set(number, { facts: ticketOf(day, number).facts, ...state });
}

function setCounterTicket(day: HallDay, counterId: CounterId, ticketNumber: TicketNumber | null): void {
  const counter = day.counters.get(counterId);
  if (counter !== undefined) day.counters.set(counterId, { ...counter, ticketNumber });
}

function ticketOf(day: HallDay, number: TicketNumber): Ticket {
  const ticket = day.tickets.get(number);
  if (ticket === undefined) throw new Error(`the log names ticket ${number}, which was never issued`);
  return ticket;
}

function impossible(event: TicketEvent, ticket: Ticket): Error {
  return new Error(`the log has ${event.type} for ticket ${ticket.facts.number}, which was ${ticket.status}`);
}
