import type { HallDay } from './day.ts';
import type { Ticket, TicketNumber } from './ticket.ts';

/**
 * Puts a ticket where its state says, and keeps the waiting lists in step. Tickets are written out, status and facts first:
 * there are thousands, and what is put together from two objects does not share its shape with the others.
 */
export function put(day: HallDay, ticket: Ticket): void {
  const { facts, status } = ticket;
  const before = day.tickets.get(facts.number);
  if (before?.status === 'waiting') day.waiting.remove(before.facts);
  day.tickets.set(facts.number, ticket);
  if (status === 'waiting') day.waiting.add(facts);
}

/** @throws when the log names a ticket that was never issued: the log is wrong */
export function ticketOf(day: HallDay, number: TicketNumber): Ticket {
  const ticket = day.tickets.get(number);
  if (ticket === undefined) throw new Error(`the log names ticket ${number}, which was never issued`);
  return ticket;
}
