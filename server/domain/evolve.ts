import { evolveAlert } from './evolve-alert.ts';
import { evolveTicket } from './evolve-ticket.ts';
import type { HallDay } from './day.ts';
import type { HallEvent } from './events.ts';

/** Applies one event to the day, in place. Never refuses: what is in the log has happened. */
export function evolve(day: HallDay, event: HallEvent): void {
  day.revision += 1;
  switch (event.type) {
    case 'CounterOpened':
      day.counters.set(event.counterId, { officerId: event.officerId, ticketNumber: null });
      return;
    case 'CounterClosed':
      day.counters.delete(event.counterId);
      return;
    case 'AlertRaised':
    case 'AlertShown':
    case 'AlertResponded':
    case 'AlertEscalated':
    case 'AlertClosed':
      evolveAlert(day, event);
      return;
    case 'TicketIssued':
    case 'TicketCalled':
    case 'TicketRecalled':
    case 'InterviewStarted':
    case 'InterviewCompleted':
    case 'NoShowRecorded':
    case 'TicketCancelled':
      evolveTicket(day, event);
      return;
    default:
      event satisfies never;
  }
}
