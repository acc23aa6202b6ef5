import { expect } from 'vitest';
import { inCallingOrder } from '../../../../server/domain/calling-order.ts';
import type { HallDay } from '../../../../server/domain/day.ts';
import type { Plan } from '../../../../server/domain/plan.ts';
import type { TicketFacts } from '../../../../server/domain/ticket.ts';
import { queueIds } from './plans.ts';
import type { ReferenceHall } from './reference-hall.ts';
import { isServed } from './reference-opening.ts';
import { callingOrder } from './reference-order.ts';

/** Equal as JSON, which is quick; said in full when not. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual, what).toEqual(expected);
}

/** All that a day is, to the last private list: two days with the same text behave the same. */
export function snapshotOf(day: HallDay, plan: Plan, now: number): string {
  const { hallId, serviceDate, revision, issued, tickets, counters, alerts, helpCalls } = day;
  const order = [...inCallingOrder(day, plan, queueIds, null, now)];
  const line = order.map((ticket) => [ticket.number, day.waiting.passedBy(ticket)]);
  return JSON.stringify([
    hallId,
    serviceDate,
    revision,
    [...tickets.values()],
    [issued, counters, alerts, helpCalls].map((map) => [...map]),
    line,
  ]);
}

/** What the day and the reference both know, in the same words. */
function pictureOfDay(day: HallDay) {
  const tickets = [...day.tickets.values()].map((ticket) => {
    const { number, queueId, placeFrom, keptFor, recused, waysBack, requires, headCount, priorityClass } = ticket.facts;
    const { registeredAt, carriedFrom } = ticket.facts;
    const at = ticket.status === 'called' || ticket.status === 'serving' ? ticket : null;
    return {
      ...{ number, status: ticket.status, queueId, placeFrom, keptFor, recused, waysBack, requires, headCount },
      ...{ priorityClass, registeredAt, carriedFrom, counterId: at?.counterId ?? null },
      officerId: at?.officerId ?? (ticket.status === 'held' ? ticket.officerId : null),
      ...{ callCount: at?.callCount ?? 0, calledAt: at?.calledAt ?? 0 },
      reason: ticket.status === 'called' ? ticket.reason : null,
      until: ticket.status === 'held' ? ticket.until : null,
    };
  });
  const counters = [...day.counters].map(([counterId, { officerId, ticketNumber, paused }]) => {
    return { counterId, officerId, number: ticketNumber, paused };
  });
  const alerts = [...day.alerts.values()].map((alert) => {
    const { id, counterId, ticketNumber, raisedBy, raisedAt, shownAt, escalatedAt, status } = alert;
    const respondedBy = alert.status === 'responding' || alert.status === 'closed' ? alert.respondedBy : null;
    const closedBy = alert.status === 'closed' ? alert.closedBy : null;
    const known = { id, counterId, ticketNumber, raisedBy, raisedAt, shownAt, escalatedAt, status };
    return { ...known, respondedBy, closedBy };
  });
  return { tickets, counters, alerts, helpCalls: [...day.helpCalls.values()] };
}

function pictureOfReference(hall: ReferenceHall): ReturnType<typeof pictureOfDay> {
  const tickets = hall.tickets.map((ticket) => {
    const { number, status, queueId, placeFrom, keptFor, recused, waysBack, requires, headCount } = ticket;
    const { priorityClass, registeredAt, carriedFrom, counterId, officerId, callCount, calledAt, reason, until } =
      ticket;
    return {
      ...{ number, status, queueId, placeFrom, keptFor, recused, waysBack, requires, headCount },
      ...{ priorityClass, registeredAt, carriedFrom, counterId, officerId, callCount, calledAt },
      ...{ reason: reason as never, until },
    };
  });
  const counters = hall.counters.map(({ counterId, officerId, number, paused }) => {
    return { counterId, officerId, number, paused: paused as never };
  });
  const alerts = hall.alerts.map((alert) => {
    const { id, counterId, ticketNumber, raisedBy, raisedAt, shownAt, escalatedAt, status } = alert;
    const known = { id, counterId, ticketNumber, raisedBy, raisedAt, shownAt, escalatedAt, status };
    return { ...known, respondedBy: alert.respondedBy, closedBy: alert.closedBy };
  });
  const helpCalls = hall.helpCalls.map((call) => ({ ...call }));
  return { tickets, counters, alerts, helpCalls };
}

export function expectLikeReference(day: HallDay, hall: ReferenceHall, plan: Plan, now: number): void {
  const [actual, expected] = [pictureOfDay(day), pictureOfReference(hall)];
  expectSame(sorted(actual), sorted(expected), 'the hall');
  const orderOf = (caller: { counterId: string; officerId: string } | null, served: readonly string[]) => {
    const counter = plan.counters.find(({ id }) => id === caller?.counterId);
    const dayCaller = caller && { id: caller.counterId, officerId: caller.officerId, skills: counter?.skills ?? [] };
    const order = [...inCallingOrder(day, plan, served, dayCaller, now)].map(({ number }) => number);
    const wanted = callingOrder(hall, plan, served, caller, now).map(({ number }) => number);
    expectSame(order, wanted, 'the calling order');
  };
  orderOf(null, queueIds);
  for (const counter of hall.counters) {
    orderOf(counter, plan.counters.find(({ id }) => id === counter.counterId)?.queueIds ?? []);
  }
}

/** Counters and alerts are known by id, not by order. */
function sorted({ tickets, counters, alerts, helpCalls }: ReturnType<typeof pictureOfDay>) {
  const byId = (one: { counterId: string; id?: string }, other: { counterId: string; id?: string }) =>
    (one.id ?? one.counterId) < (other.id ?? other.counterId) ? -1 : 1;
  return { tickets, counters: [...counters].sort(byId), alerts: [...alerts].sort(byId), helpCalls };
}

/** What holds in every hall at every moment, whatever happened. */
export function expectSound(day: HallDay, plan: Plan): void {
  const tickets = [...day.tickets.values()];
  const waiting = tickets.filter(({ status }) => status === 'waiting').map(({ facts }) => facts);
  const ordered = inCallingOrder(day, plan, queueIds, null, 0);
  expectSame(numbersOf(ordered), numbersOf(waiting), 'waiting lists and statuses');
  for (const queueId of queueIds) {
    const inQueue = waiting.filter((ticket) => ticket.queueId === queueId);
    expectSame(day.waiting.count([queueId]), inQueue.length, `tickets in ${queueId}`);
    const people = inQueue.reduce((sum, { headCount }) => sum + headCount, 0);
    expectSame(day.waiting.countPeople([queueId]), people, `people in ${queueId}`);
  }
  expectSame(
    numbersOf(day.waiting.kept()),
    numbersOf(waiting.filter(({ keptFor }) => keptFor !== null)),
    'who is kept for somebody',
  );
  expectSame(
    numbersOf(Array.from(day.tickets.away(), ({ facts }) => facts)),
    numbersOf(tickets.filter(({ status }) => status === 'no-show' || status === 'held').map(({ facts }) => facts)),
    'who is away',
  );
  const atCounters = tickets.flatMap((ticket) =>
    ticket.status === 'called' || ticket.status === 'serving' ? [`${ticket.counterId} ${ticket.facts.number}`] : [],
  );
  const atTickets = [...day.counters].flatMap(([id, { ticketNumber }]) =>
    ticketNumber === null ? [] : [`${id} ${ticketNumber}`],
  );
  expectSame(atCounters.sort(), atTickets.sort(), 'who is at which counter');
  const officers = [...day.counters.values()].map(({ officerId }) => officerId);
  expectSame(new Set(officers).size, officers.length, 'officers with one counter each');
  for (const ticket of waiting) expectReachable(plan, ticket);
}

function numbersOf(tickets: Iterable<TicketFacts>): string[] {
  return Array.from(tickets, ({ number }) => number).sort();
}

/** Whoever waits can be called by somebody, sooner or later. */
function expectReachable(plan: Plan, { number, queueId, keptFor, recused }: TicketFacts): void {
  expectSame(isServed(plan, queueId), true, `${number} waits where somebody calls`);
  if (keptFor !== null && 'officerId' in keptFor) {
    expectSame(recused.includes(keptFor.officerId), false, `${number} is kept for one who may call`);
  }
}
