import type { HallDay } from './day.ts';
import { unanswered } from './decide-alert.ts';
import type { HallEvent } from './events.ts';
import { keptForOfficer } from './keeping.ts';
import type { Plan } from './plan.ts';

interface Due {
  readonly at: number;
  readonly event: (now: number) => HallEvent;
}

/** Everything that happens by itself if nothing else happens before: escalations, holds that end, keeping that lapses. */
function* everythingDue(day: HallDay, plan: Plan): Generator<Due> {
  for (const { id, raisedAt } of unanswered(day)) {
    yield {
      at: raisedAt + plan.alertEscalationMs,
      event: (now) => ({ type: 'AlertEscalated', alertId: id, at: now }),
    };
  }
  for (const { number, keptFor } of day.waiting.kept()) {
    yield { at: keptFor.until, event: (now) => ({ type: 'KeepingLapsed', number, at: now }) };
  }
  for (const ticket of day.tickets.away()) {
    if (ticket.status !== 'held' || ticket.until === null) continue;
    const { number, placeFrom } = ticket.facts;
    const back = { type: 'TicketReturned', number, placeFrom, by: null, oldPlaceBecause: null } as const;
    const { officerId } = ticket;
    yield {
      at: ticket.until,
      event: (now) => ({
        ...back,
        keptFor: keptForOfficer(day, plan, ticket.facts, officerId, 'return', now),
        at: now,
      }),
    };
  }
}

/** What is due by now, the longest due first. */
export function eventsDue(day: HallDay, plan: Plan, now: number): HallEvent[] {
  return [...everythingDue(day, plan)]
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at)
    .map(({ event }) => event(now));
}

/** When the day wants its next `Tick` (milliseconds since 1970 UTC), or null when time changes nothing. */
export function nextDue(day: HallDay, plan: Plan): number | null {
  let next: number | null = null;
  for (const { at } of everythingDue(day, plan)) next = Math.min(next ?? at, at);
  return next;
}
