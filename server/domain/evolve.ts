import type { HallDay } from './day.ts';
import type { HallEvent } from './events.ts';
import { evolveAlert } from './evolve-alert.ts';
import { evolveCounter } from './evolve-counter.ts';
import { evolveHelp } from './evolve-help.ts';
import { evolveServing, evolveWaiting } from './evolve-ticket.ts';

/** Applies one event to the day, in place. Never refuses: what is in the log has happened. */
export function evolve(day: HallDay, event: HallEvent): void {
  day.revision += 1;
  switch (event.type) {
    // Each event carries what it needs of the plan, and paper changes nothing.
    case 'PlanAdopted':
    case 'SlipOrdered':
      return;
    case 'CounterOpened':
    case 'CounterClosed':
    case 'CounterPaused':
    case 'CounterResumed':
    case 'CounterHandedOver':
      return evolveCounter(day, event);
    case 'AlertRaised':
    case 'AlertShown':
    case 'AlertResponded':
    case 'AlertEscalated':
    case 'AlertClosed':
      return evolveAlert(day, event);
    case 'HelpCalled':
    case 'HelpAnswered':
    case 'HelpEnded':
      return evolveHelp(day, event);
    case 'TicketIssued':
    case 'TicketReturned':
    case 'TicketRerouted':
    case 'TicketReprinted':
    case 'KeepingLapsed':
    case 'TicketCarriedOver':
      return evolveWaiting(day, event);
    default:
      return evolveServing(day, event);
  }
}
