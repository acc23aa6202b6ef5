import type { HallDay } from './day.ts';
import { comparePlaces, indexOfPlace } from './place.ts';
import type { Counter, Plan, QueueId } from './plan.ts';
import { canBeDone } from './routing.ts';
import type { CallReason, OfficerId, TicketFacts } from './ticket.ts';

/** Who is about to call, and what the counter can do. */
export type Caller = Pick<Counter, 'id' | 'skills'> & { readonly officerId: OfficerId };

/**
 * Those who wait in the given queues, in the order they would be called now. Priority accumulates: the rate of the class
 * times the time since the place (mission A4; Kleinrock 1964). Whoever has been passed by as many later arrivals as
 * the plan allows comes before all others, the earliest place first; so does everybody in the end. Equal priority
 * goes to the earlier place. Lazy: taking the first costs one look at each lane's head.
 *
 * @param caller only those this counter and officer may call; null: everybody, as a board shows them
 * @param now milliseconds since 1970 UTC
 */
export function* inCallingOrder(
  day: HallDay,
  plan: Plan,
  queueIds: readonly QueueId[],
  caller: Caller | null,
  now: number,
): Generator<TicketFacts> {
  const lanes = queueIds
    .flatMap((queueId) => day.waiting.lanes(queueId))
    .filter(([head]) => head !== undefined && (caller === null || mayCall(plan, caller, head)))
    .map((lane) => ({ lane, at: 0 }));
  for (;;) {
    let best: { head: Head; lane: { at: number } } | null = null;
    for (const lane of lanes) {
      const ticket = lane.lane[lane.at];
      if (ticket === undefined) continue;
      const head = headOf(day, plan, ticket, now);
      if (best === null || compareHeads(head, best.head) < 0) best = { head, lane };
    }
    if (best === null) return;
    best.lane.at += 1;
    yield best.head.ticket;
  }
}

/** Whether this counter and officer may call a ticket. */
export function mayCall(
  plan: Plan,
  { id, skills, officerId }: Caller,
  { queueId, requires, keptFor, recused }: Pick<TicketFacts, 'queueId' | 'requires' | 'keptFor' | 'recused'>,
): boolean {
  if (recused.includes(officerId)) return false;
  // A transfer or another plan can leave a wish nobody in the queue can meet; it keeps nobody waiting.
  if (requires !== null && !skills.includes(requires) && canBeDone(plan, queueId, requires)) return false;
  if (keptFor === null) return true;
  return 'officerId' in keptFor ? keptFor.officerId === officerId : keptFor.counterId === id;
}

/** Why this ticket comes first now, in facts a person can be told. */
export function callReason(
  day: HallDay,
  plan: Plan,
  queueIds: readonly QueueId[],
  caller: Caller,
  ticket: TicketFacts,
  now: number,
): CallReason {
  const overtook = queueIds
    .flatMap((queueId) => day.waiting.lanes(queueId))
    .filter(([head]) => head !== undefined && mayCall(plan, caller, head))
    .reduce((sum, lane) => sum + indexOfPlace(lane, ticket), 0);
  return { because: cause(day, plan, ticket, overtook), waitedMs: Math.max(0, now - ticket.registeredAt), overtook };
}

function cause(day: HallDay, plan: Plan, ticket: TicketFacts, overtook: number): CallReason['because'] {
  if (ticket.keptFor !== null) return 'kept-for-you';
  if (overtook === 0) return 'longest-wait';
  if (day.waiting.passedBy(ticket) >= plan.mostOvertakes) return 'passed-often';
  return ticket.priorityClass === 'ordinary' ? 'longest-wait' : ticket.priorityClass;
}

interface Head {
  readonly ticket: TicketFacts;
  readonly passedEnough: boolean;
  readonly priority: number;
}

function headOf(day: HallDay, plan: Plan, ticket: TicketFacts, now: number): Head {
  return {
    ticket,
    passedEnough: day.waiting.passedBy(ticket) >= plan.mostOvertakes,
    priority: priorityOf(plan, ticket, now),
  };
}

/** Less than zero before the appointed time: then the visitor is called only when nobody else waits. */
export function priorityOf(plan: Plan, { priorityClass, placeFrom }: TicketFacts, now: number): number {
  return plan.priorityRates[priorityClass] * (now - placeFrom);
}

function compareHeads(one: Head, other: Head): number {
  if (one.passedEnough !== other.passedEnough) return one.passedEnough ? -1 : 1;
  const byPlace = comparePlaces(one.ticket, other.ticket);
  return one.passedEnough ? byPlace : other.priority - one.priority || byPlace;
}
