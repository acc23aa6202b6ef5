import type { PriorityClass, QueueId } from './plan.ts';
import type { TicketFacts, TicketNumber } from './ticket.ts';

/**
 * Those who wait: one list for each queue and class, in the order of registration. Within a list the head always
 * has the most priority, so the next of any set of queues is found by looking at the heads alone.
 */
export class WaitingLists {
  readonly #lists = new Map<QueueId, Map<PriorityClass, TicketFacts[]>>();

  add(ticket: TicketFacts): void {
    const list = this.#listOf(ticket);
    list.splice(placeOf(list, ticket), 0, ticket);
  }

  remove(ticket: TicketFacts): void {
    const list = this.#listOf(ticket);
    const at = placeOf(list, ticket);
    if (list[at]?.number === ticket.number) list.splice(at, 1);
  }

  /** The lists of one queue that have somebody in them. */
  ofQueue(queueId: QueueId): readonly (readonly TicketFacts[])[] {
    return [...(this.#lists.get(queueId)?.values() ?? [])].filter((list) => list.length > 0);
  }

  /** How many tickets wait in these queues. */
  count(queueIds: Iterable<QueueId>): number {
    let count = 0;
    for (const queueId of queueIds) {
      for (const list of this.ofQueue(queueId)) count += list.length;
    }
    return count;
  }

  /** How many people (人) stand behind the tickets that wait in these queues. */
  countPeople(queueIds: Iterable<QueueId>): number {
    let people = 0;
    for (const queueId of queueIds) {
      for (const list of this.ofQueue(queueId)) for (const { headCount } of list) people += headCount;
    }
    return people;
  }

  /** How many who wait in these queues registered before this ticket did. */
  countBefore(queueIds: Iterable<QueueId>, ticket: TicketFacts): number {
    let count = 0;
    for (const queueId of queueIds) {
      for (const list of this.ofQueue(queueId)) count += placeOf(list, ticket);
    }
    return count;
  }

  #listOf(ticket: TicketFacts): TicketFacts[] {
    let classes = this.#lists.get(ticket.queueId);
    if (classes === undefined) this.#lists.set(ticket.queueId, (classes = new Map()));
    let list = classes.get(ticket.priorityClass);
    if (list === undefined) classes.set(ticket.priorityClass, (list = []));
    return list;
  }
}

/** Earlier registration first; in the same millisecond, the lower number. */
export function compareArrival(one: TicketFacts, other: TicketFacts): number {
  return one.registeredAt - other.registeredAt || compareNumbers(one.number, other.number);
}

/** `A999` comes before `A1000`. */
function compareNumbers(one: TicketNumber, other: TicketNumber): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

/** Where a ticket stands, or would stand, in a list ordered by arrival; found by halving. */
function placeOf(list: readonly TicketFacts[], ticket: TicketFacts): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = list[middle];
    if (candidate !== undefined && compareArrival(candidate, ticket) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
