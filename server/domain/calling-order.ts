import type { HallDay } from './day.ts';
import type { Plan, QueueId } from './plan.ts';
import type { TicketFacts } from './ticket.ts';
import { compareArrival } from './waiting-lists.ts';

/**
 * Those who wait in the given queues, in the order they would be called now. Priority accumulates: the rate of the
 * class times the time since registration (mission A4; Kleinrock 1964), so a care need helps and nobody starves.
 * Equal priority goes to the earlier arrival. Lazy: taking the first costs one look at each list's head.
 *
 * @param now milliseconds since 1970 UTC
 */
export function* inCallingOrder(
  day: HallDay,
  plan: Plan,
  queueIds: readonly QueueId[],
  now: number,
): Generator<TicketFacts> {
  const heads = queueIds.flatMap((queueId) => day.waiting.ofQueue(queueId)).map((list) => ({ list, at: 0 }));
  for (;;) {
    let best: { ticket: TicketFacts; head: { at: number } } | null = null;
    for (const head of heads) {
      const ticket = head.list[head.at];
      if (ticket === undefined) continue;
      if (best === null || compareForCall(plan, now, ticket, best.ticket) < 0) best = { ticket, head };
    }
    if (best === null) return;
    best.head.at += 1;
    yield best.ticket;
  }
}

function compareForCall(plan: Plan, now: number, one: TicketFacts, other: TicketFacts): number {
  return priority(plan, now, other) - priority(plan, now, one) || compareArrival(one, other);
}

function priority(plan: Plan, now: number, ticket: TicketFacts): number {
  return plan.priorityRates[ticket.priorityClass] * (now - ticket.registeredAt);
}
