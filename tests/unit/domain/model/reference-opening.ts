import type { Plan } from '../../../../server/domain/plan.ts';
import { moveOn, nextNumber, type PlainAlert, type PlainTicket, type ReferenceHall } from './reference-hall.ts';
import { byPlace } from './reference-order.ts';
import { keptByOfficer } from './reference-keeping.ts';
import { ruleFor } from './reference-waiting.ts';

export function isServed(plan: Plan, queueId: string): boolean {
  return plan.queues.some(({ id }) => id === queueId) && plan.counters.some((each) => each.queueIds.includes(queueId));
}

/** [A7.1] [S2.4] [A1.2] What a day takes over when it is opened. */
export function openDay(hall: ReferenceHall, plan: Plan, lastDay: ReferenceHall | null, now: number): void {
  if (lastDay !== null) {
    const left = lastDay.tickets.filter(({ status }) => ['carried-over', 'waiting', 'held', 'called'].includes(status));
    left.sort(byPlace).forEach((old, at) => {
      hall.tickets.push(carried(hall, plan, old, lastDay.serviceDate, now - left.length + at, now));
    });
    for (const alert of lastDay.alerts) if (alert.status !== 'closed') hall.alerts.push(carriedAlert(alert));
  }
  for (const counter of hall.counters.filter(({ counterId }) => !plan.counters.some(({ id }) => id === counterId))) {
    const ticket = hall.tickets.find(({ number }) => number === counter.number);
    if (ticket !== undefined) moveOn(hall, ticket, { status: 'waiting', keptFor: null });
    hall.counters.splice(hall.counters.indexOf(counter), 1);
  }
  for (const ticket of hall.tickets) reroute(hall, plan, ticket);
}

function carried(
  hall: ReferenceHall,
  plan: Plan,
  old: PlainTicket,
  serviceDate: string,
  placeFrom: number,
  registeredAt: number,
): PlainTicket {
  const queueId = queueFor(plan, old);
  return {
    ...old,
    ...{ queueId, placeFrom, registeredAt },
    number: nextNumber(hall, plan.queues.find(({ id }) => id === queueId)?.letter ?? ''),
    ...{ keptFor: null, waysBack: [], status: 'waiting', counterId: null, officerId: null },
    ...{ callCount: 0, calledAt: 0, countedAt: 0, reason: null, until: null, stamp: 0 },
    carriedFrom: { serviceDate, number: old.number },
  };
}

function carriedAlert(old: PlainAlert): PlainAlert {
  const status = old.status === 'responding' ? 'responding' : old.shownAt.length > 0 ? 'shown' : 'raised';
  return { ...old, ticketNumber: null, shownAt: [...old.shownAt], status };
}

function reroute(hall: ReferenceHall, plan: Plan, ticket: PlainTicket): void {
  if (['completed', 'cancelled', 'carried-over'].includes(ticket.status)) return;
  if (isServed(plan, ticket.queueId)) return;
  hall.stamps += 1;
  Object.assign(ticket, { queueId: queueFor(plan, ticket), keptFor: null, stamp: hall.stamps });
}

function queueFor(plan: Plan, ticket: PlainTicket): string {
  if (isServed(plan, ticket.queueId)) return ticket.queueId;
  return ruleFor(plan, { ...ticket, specialRequest: ticket.requires })?.queueId ?? '';
}

interface Due {
  readonly at: number;
  readonly happens: () => void;
}

/** All that happens by itself [S2.2] [A5.1] [O1.5]. */
function allDue(hall: ReferenceHall, plan: Plan, now: number): Due[] {
  const alerts = hall.alerts
    .filter(({ status, escalatedAt }) => (status === 'raised' || status === 'shown') && escalatedAt === null)
    .map((alert) => ({
      at: alert.raisedAt + plan.alertEscalationMs,
      happens: () => void (alert.escalatedAt = now),
    }));
  const tickets = hall.tickets.flatMap((ticket): Due[] => {
    const { status, keptFor, officerId, until } = ticket;
    if (status === 'waiting' && keptFor !== null)
      return [{ at: keptFor.until, happens: () => moveOn(hall, ticket, { keptFor: null }) }];
    if (status !== 'held' || until === null || officerId === null) return [];
    const back = () =>
      moveOn(hall, ticket, {
        status: 'waiting',
        keptFor: keptByOfficer(hall, plan, ticket, { officerId, because: 'return' }, now),
      });
    return [{ at: until, happens: back }];
  });
  return [...alerts, ...tickets];
}

export function tick(hall: ReferenceHall, plan: Plan, now: number): void {
  for (const due of allDue(hall, plan, now)) if (due.at <= now) due.happens();
}

/** When time changes something again; null: never. */
export function nextDue(hall: ReferenceHall, plan: Plan): number | null {
  const times = allDue(hall, plan, 0).map(({ at }) => at);
  return times.length === 0 ? null : Math.min(...times);
}
