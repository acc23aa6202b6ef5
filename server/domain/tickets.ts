import type { Ticket, TicketNumber } from './ticket.ts';

/** Who was called and did not come, or was asked to come back. */
export type TicketAway = Ticket & { readonly status: 'no-show' | 'held' };

/**
 * The tickets of a day by their numbers, in the order they were given. Those away are few and often asked for, so they are
 * found without a look at all.
 */
export class Tickets {
  readonly #all = new Map<TicketNumber, Ticket>();
  readonly #away = new Map<TicketNumber, TicketAway>();

  get size(): number {
    return this.#all.size;
  }

  get(number: TicketNumber): Ticket | undefined {
    return this.#all.get(number);
  }

  /** Takes the place of the ticket with the same number, if there is one. */
  set(number: TicketNumber, ticket: Ticket): void {
    if (isAway(ticket)) this.#away.set(number, ticket);
    else this.#away.delete(number);
    this.#all.set(number, ticket);
  }

  keys(): Iterable<TicketNumber> {
    return this.#all.keys();
  }

  values(): Iterable<Ticket> {
    return this.#all.values();
  }

  /** In no order. */
  away(): Iterable<TicketAway> {
    return this.#away.values();
  }
}

function isAway(ticket: Ticket): ticket is TicketAway {
  return ticket.status === 'no-show' || ticket.status === 'held';
}
