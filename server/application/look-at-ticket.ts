import { refused, type Answer } from '../../contract/answer.ts';
import type { TicketPlace } from '../../contract/kiosk-tickets.ts';
import type { HallDay } from '../domain/day.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Hall } from './hall.ts';
import { standingTicket } from './ticket-slip.ts';

/** Where a ticket of today stands, for whoever holds it: no more than a board shows (mission K12). */
export function lookAtTicket(hall: Hall, day: HallDay, number: string): Answer<TicketPlace> {
  const ticket = day.tickets.get(number);
  return ticket === undefined ? refused('ticket-unknown') : { ok: true, value: placeOf(hall, day, ticket) };
}

function placeOf(hall: Hall, day: HallDay, ticket: Ticket): TicketPlace {
  const { number } = ticket.facts;
  switch (ticket.status) {
    case 'waiting':
      return { status: 'waiting', ticket: standingTicket(hall, day, ticket.facts) };
    case 'called':
    case 'serving':
      return { status: ticket.status, number, counterNumber: counterNumber(hall, ticket.counterId) };
    case 'held':
    case 'no-show':
      return { status: ticket.status, number };
    case 'completed':
    case 'cancelled':
    case 'carried-over':
      return { status: 'over', number, because: ticket.status };
    default:
      return ticket satisfies never;
  }
}

function counterNumber(hall: Hall, counterId: string): number {
  const counter = hall.counters.find(({ id }) => id === counterId);
  if (counter === undefined) throw new Error('a ticket at a counter that the plan has not');
  return counter.number;
}
