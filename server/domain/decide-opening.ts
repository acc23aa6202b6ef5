import type { Alert } from './alert.ts';
import type { OpenDay } from './commands.ts';
import type { HallDay } from './day.ts';
import { nextNumber } from './decide-waiting.ts';
import { happened, type Context, type Decision } from './decision.ts';
import type { AlertEvent, CounterEvent, WaitingEvent } from './events.ts';
import { comparePlaces } from './place.ts';
import type { Plan, QueueId } from './plan.ts';
import { isServed, routeFor } from './routing.ts';
import type { TicketFacts } from './ticket.ts';

/** What a day takes over when it is opened: nobody who waited and no open alert is forgotten over night or over a change of plan. */
export function decideOpening(day: HallDay, plan: Plan, { lastDay }: OpenDay, { now }: Context): Decision {
  return happened(
    // The alerts keep their old times, so they come first and in the order of these.
    ...(lastDay === null ? [] : [...lastDay.alerts.values()].flatMap(carriedAlert).sort((one, two) => one.at - two.at)),
    ...(lastDay === null ? [] : carriedTickets(day, plan, lastDay, now)),
    ...withoutPlace(day, plan, now),
  );
}

/** The plan has changed while the hall is open: nobody is left where the new one has no place. */
export function decideAdoption(day: HallDay, plan: Plan, { now }: Context): Decision {
  return happened({ type: 'PlanAdopted', at: now }, ...withoutPlace(day, plan, now));
}

function withoutPlace(day: HallDay, plan: Plan, now: number): (CounterEvent | WaitingEvent)[] {
  return [...withoutCounter(day, plan, now), ...withoutQueue(day, plan, now)];
}

/** New numbers for those of the last day, in their old order and before the first who comes. */
function carriedTickets(day: HallDay, plan: Plan, lastDay: HallDay, now: number): WaitingEvent[] {
  const left = ['carried-over', 'waiting', 'held', 'called'];
  const carried = [...lastDay.tickets.values()]
    .filter(({ status }) => left.includes(status))
    .map(({ facts }) => facts)
    .sort(comparePlaces);
  const given = new Map<QueueId, number>();
  return carried.map((old, at) => {
    const { queueId, ruleId } = placed(plan, old);
    const ahead = (given.get(queueId) ?? 0) + 1;
    given.set(queueId, ahead);
    const ticket: TicketFacts = {
      ...old,
      ...{ queueId, ruleId },
      number: nextNumber(day, plan, queueId, ahead),
      registeredAt: now,
      // Places before the day's first arrival, one millisecond apart.
      placeFrom: now - carried.length + at,
      keptFor: null,
      waysBack: [],
      carriedFrom: { serviceDate: lastDay.serviceDate, number: old.number },
    };
    return { type: 'TicketIssued', ticket, kioskId: null, at: now };
  });
}

/** An alert that nobody has closed goes on, with all that is known of it. */
function carriedAlert(alert: Alert): AlertEvent[] {
  if (alert.status === 'closed') return [];
  const { id: alertId, counterId, raisedBy: officerId, raisedAt: at, shownAt, escalatedAt } = alert;
  // Numbers begin again with the day, so yesterday's would name somebody else.
  const events: AlertEvent[] = [{ type: 'AlertRaised', alertId, counterId, officerId, ticketNumber: null, at }];
  for (const postId of shownAt) events.push({ type: 'AlertShown', alertId, postId, at });
  if (escalatedAt !== null) events.push({ type: 'AlertEscalated', alertId, at: escalatedAt });
  if (alert.status === 'responding') {
    events.push({ type: 'AlertResponded', alertId, guardId: alert.respondedBy, at: alert.respondedAt });
  }
  return events;
}

/** Counters that today's plan has not: whoever was there waits again, in the old place. */
function withoutCounter(day: HallDay, plan: Plan, now: number): (CounterEvent | WaitingEvent)[] {
  return [...day.counters]
    .filter(([counterId]) => plan.counters.every(({ id }) => id !== counterId))
    .flatMap(([counterId, { officerId, ticketNumber }]) => [
      ...(ticketNumber === null ? [] : [backToWaiting(day, ticketNumber, now)]),
      { type: 'CounterClosed', counterId, officerId, at: now },
    ]);
}

function backToWaiting(day: HallDay, number: string, now: number): WaitingEvent {
  const placeFrom = day.tickets.get(number)?.facts.placeFrom ?? now;
  return { type: 'TicketReturned', number, placeFrom, keptFor: null, by: null, oldPlaceBecause: null, at: now };
}

/** Tickets that could never be called, because today's plan has no such queue or nobody who serves it. */
function withoutQueue(day: HallDay, plan: Plan, now: number): WaitingEvent[] {
  const over = ['completed', 'cancelled', 'carried-over'];
  return [...day.tickets.values()]
    .filter(({ status, facts }) => !over.includes(status) && !isServed(plan, facts.queueId))
    .map(({ facts }) => ({ type: 'TicketRerouted', number: facts.number, ...placed(plan, facts), at: now }));
}

/** The ticket's own queue where it is still served, else where today's rules lead its matter. */
function placed(plan: Plan, facts: TicketFacts): Pick<TicketFacts, 'queueId' | 'ruleId'> {
  const { queueId, ruleId } = facts;
  if (isServed(plan, queueId)) return { queueId, ruleId };
  const rule = routeFor(plan, { ...facts, specialRequest: facts.requires });
  return { queueId: rule.queueId, ruleId: rule.id };
}
