import type { HallDay } from './day.ts';
import type { CounterEvent } from './events.ts';
import { setCounter } from './evolve-ticket.ts';

export function evolveCounter(day: HallDay, event: CounterEvent): void {
  const { counterId, officerId } = event;
  switch (event.type) {
    case 'CounterOpened':
      day.counters.set(counterId, { officerId, ticketNumber: null, paused: null, lastStep: null });
      return;
    case 'CounterClosed':
      day.counters.delete(counterId);
      return;
    case 'CounterPaused':
      return setCounter(day, counterId, { paused: event.reason, lastStep: null });
    case 'CounterResumed':
      return setCounter(day, counterId, { paused: null });
    case 'CounterHandedOver': {
      const { toOfficerId } = event;
      const ticket = day.tickets.get(day.counters.get(counterId)?.ticketNumber ?? '');
      if (ticket?.status === 'called' || ticket?.status === 'serving') {
        day.tickets.set(ticket.facts.number, { ...ticket, officerId: toOfficerId });
      }
      return setCounter(day, counterId, { officerId: toOfficerId, lastStep: null });
    }
    default:
      event satisfies never;
  }
}
