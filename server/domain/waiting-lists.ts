import { indexOfPlace, type Place } from './place.ts';
import type { QueueId } from './plan.ts';
import type { KeptFor, TicketFacts } from './ticket.ts';

/** Tickets of one queue that are alike in all that decides who may call them and how fast they gain priority. */
export type Lane = readonly TicketFacts[];

interface LaneList {
  readonly tickets: TicketFacts[];
  /** How many people stand behind them. */
  people: number;
}

interface QueueLists {
  readonly lanes: Map<string, LaneList>;
  /** Places of all who were called, in order: how often somebody was passed is read off here. */
  readonly called: Place[];
}

/**
 * Those who wait, by queue and lane. Within a lane the head has the earliest place, so it has the most priority and has been
 * passed most often: the next of any set of queues is found by looking at the heads alone.
 */
export class WaitingLists {
  readonly #queues = new Map<QueueId, QueueLists>();

  add(ticket: TicketFacts): void {
    const lane = this.#laneOf(ticket);
    lane.tickets.splice(indexOfPlace(lane.tickets, ticket), 0, ticket);
    lane.people += ticket.headCount;
  }

  remove(ticket: TicketFacts): void {
    const lane = this.#laneOf(ticket);
    const { tickets } = lane;
    const at = indexOfPlace(tickets, ticket);
    if (tickets[at]?.number !== ticket.number) return;
    lane.people -= ticket.headCount;
    // Nearly always the head leaves, and shifting is much cheaper than splicing a long list.
    if (at === 0) tickets.shift();
    else tickets.splice(at, 1);
  }

  /** Takes a ticket out because it is called. @param calledAt milliseconds since 1970 UTC */
  call(ticket: TicketFacts, calledAt: number): void {
    this.remove(ticket);
    const { called } = this.#listsOf(ticket.queueId);
    const place = placeOfCall(ticket, calledAt);
    called.splice(indexOfPlace(called, place), 0, place);
  }

  /** Puts a ticket back whose call was undone. */
  uncall(ticket: TicketFacts, calledAt: number): void {
    const { called } = this.#listsOf(ticket.queueId);
    const at = indexOfPlace(called, placeOfCall(ticket, calledAt));
    if (called[at]?.number === ticket.number) called.splice(at, 1);
    this.add(ticket);
  }

  /** The lanes of one queue that have somebody in them. */
  lanes(queueId: QueueId): readonly Lane[] {
    return this.#lists(queueId)
      .map(({ tickets }) => tickets)
      .filter((lane) => lane.length > 0);
  }

  /** How many others with a later place in the same queue have been called. */
  passedBy(ticket: TicketFacts): number {
    const called = this.#queues.get(ticket.queueId)?.called ?? [];
    let at = indexOfPlace(called, ticket);
    // Its own calls, before it came back to the same place, have passed nobody.
    while (called[at]?.number === ticket.number) at += 1;
    return called.length - at;
  }

  /** How many tickets wait in these queues. */
  count(queueIds: Iterable<QueueId>): number {
    return this.#sum(queueIds, ({ tickets }) => tickets.length);
  }

  /** How many people (人) stand behind the tickets that wait in these queues. */
  countPeople(queueIds: Iterable<QueueId>): number {
    return this.#sum(queueIds, ({ people }) => people);
  }

  /** How many who wait in these queues have an earlier place than this ticket. */
  countBefore(queueIds: Iterable<QueueId>, ticket: Place): number {
    return this.#sum(queueIds, ({ tickets }) => indexOfPlace(tickets, ticket));
  }

  /** How many people stand behind these. */
  countPeopleBefore(queueIds: Iterable<QueueId>, ticket: Place): number {
    // Who has just come is among the last, so those behind are counted and taken off.
    return this.#sum(
      queueIds,
      ({ tickets, people }) => people - peopleIn(tickets.slice(indexOfPlace(tickets, ticket))),
    );
  }

  /** Those who are kept for an officer or a counter, in no order: few of all who wait, and in lanes of their own. */
  *kept(): Generator<TicketFacts & { keptFor: KeptFor }> {
    for (const { lanes } of this.#queues.values()) {
      for (const { tickets } of lanes.values()) if (isKept(tickets)) yield* tickets;
    }
  }

  #sum(queueIds: Iterable<QueueId>, measure: (lane: LaneList) => number): number {
    let sum = 0;
    for (const queueId of queueIds) for (const lane of this.#lists(queueId)) sum += measure(lane);
    return sum;
  }

  #lists(queueId: QueueId): LaneList[] {
    return [...(this.#queues.get(queueId)?.lanes.values() ?? [])];
  }

  #laneOf(ticket: TicketFacts): LaneList {
    const { lanes } = this.#listsOf(ticket.queueId);
    const key = laneKey(ticket);
    let lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, (lane = { tickets: [], people: 0 }));
    return lane;
  }

  #listsOf(queueId: QueueId): QueueLists {
    let lists = this.#queues.get(queueId);
    if (lists === undefined) this.#queues.set(queueId, (lists = { lanes: new Map(), called: [] }));
    return lists;
  }
}

/** All of a lane are kept for the same or none is. */
function isKept(lane: Lane): lane is readonly (TicketFacts & { keptFor: KeptFor })[] {
  return (lane[0]?.keptFor ?? null) !== null;
}

function peopleIn(lane: Lane): number {
  return lane.reduce((people, { headCount }) => people + headCount, 0);
}

/** Who is called before an appointed time has passed nobody who comes until then. */
function placeOfCall({ placeFrom, number }: TicketFacts, calledAt: number): Place {
  return { placeFrom: Math.min(placeFrom, calledAt), number };
}

function laneKey({ priorityClass, requires, keptFor, recused }: TicketFacts): string {
  const keeper =
    keptFor === null ? null : 'officerId' in keptFor ? ['officer', keptFor.officerId] : ['counter', keptFor.counterId];
  return JSON.stringify([priorityClass, requires, keeper, recused]);
}
