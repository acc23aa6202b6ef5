import { refused, type Answer } from '../../contract/answer.ts';
import type { HallDay } from '../domain/day.ts';

/** The id of the visit that is called to or served at this officer's own counter; what is personal is shown there alone. */
export function visitAtCounter(
  day: HallDay,
  officerId: string,
  { counterId, number }: { counterId: string; number: string },
): Answer<string> {
  const counter = day.counters.get(counterId);
  if (counter?.officerId !== officerId) return refused('counter-not-yours');
  const ticket = day.tickets.get(number);
  if (ticket === undefined) return refused('ticket-unknown');
  if (counter.ticketNumber !== number) return refused('ticket-not-here');
  return { ok: true, value: ticket.facts.visitId };
}
