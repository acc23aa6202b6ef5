import type { Ticket, TicketNumber } from './ticket.ts';

/** Who was called and did not come, or was asked to come back. */
export type TicketAway = Ticket & { readonly status: 'no-show' | 'held' };

/** The tickets of a day by their numbers. Those away are few and often asked for, so they are found without a look at all. */
export class Tickets extends Map<TicketNumber, Ticket> {
  readonly #away = new Map<TicketNumber, TicketAway>();

  override set(number: TicketNumber, ticket: Ticket): this {
    if (isAway(ticket)) this.#away.set(number, ticket);
    else this.#away.delete(number);
    return super.set(number, ticket);
  }

  /** In no order. */
  away(): Iterable<TicketAway> {
    return this.#away.values();
  }
}

function isAway(ticket: Ticket): ticket is TicketAway {
  return ticket.status === 'no-show' || ticket.status === 'held';
}
