import type { DaySummarySlip } from '../../contract/slips.ts';
import type { HallDay } from '../domain/day.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Hall } from './hall.ts';

/** Neither served nor gone: waiting, called, held, or carried over to the next morning. */
const openStates: readonly Ticket['status'][] = ['waiting', 'called', 'held', 'carried-over'];

/**
 * The day in numbers, for paper (mission P4).
 *
 * @param longestWaitMs of those whose interview is over; those who wait still, and who are being served, are in the day
 * @param issuedAt milliseconds since 1970 UTC
 */
export function daySummary(hall: Hall, day: HallDay, longestWaitMs: number, issuedAt: number): DaySummarySlip {
  const tickets = [...day.tickets.values()];
  const figures = figuresOf(tickets);
  return {
    kind: 'day-summary',
    ...{ hallName: hall.name, timeZone: hall.timeZone, issuedAt, serviceDate: day.serviceDate },
    ...{ ...figures, alerts: day.alerts.size },
    longestWaitMs: Math.max(longestWaitMs, ...tickets.map((ticket) => waitOf(ticket, issuedAt))),
    serving: count(tickets, ['serving']),
    people: tickets.reduce((sum, { facts }) => sum + facts.headCount, 0),
    groups: tickets.filter(({ facts }) => facts.collective).length,
    noShows: count(tickets, ['no-show']),
    cancelled: count(tickets, ['cancelled']),
    queues: hall.queues.map(({ id, name }) => ({
      name,
      ...figuresOf(tickets.filter(({ facts }) => facts.queueId === id)),
    })),
  };
}

/** How long somebody has waited who is still in the hall. */
function waitOf(ticket: Ticket, now: number): number {
  const { registeredAt } = ticket.facts;
  if (ticket.status === 'serving') return ticket.startedAt - registeredAt;
  return ticket.status === 'waiting' || ticket.status === 'called' ? now - registeredAt : 0;
}

function figuresOf(tickets: readonly Ticket[]) {
  return { visits: tickets.length, completed: count(tickets, ['completed']), open: count(tickets, openStates) };
}

function count(tickets: readonly Ticket[], states: readonly Ticket['status'][]): number {
  return tickets.filter(({ status }) => states.includes(status)).length;
}
