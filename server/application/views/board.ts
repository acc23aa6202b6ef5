import type { Board, BoardCall } from '../../../contract/hall-display.ts';
import { inCallingOrder } from '../../domain/calling-order.ts';
import type { HallDay } from '../../domain/day.ts';
import type { Hall } from '../hall.ts';
import { openingAt } from '../opening.ts';
import { openCountersOf } from '../open-counters.ts';

const nextShown = 3;
const missedShown = 12;

/** The hall board of this moment. Numbers only, never a name (mission D2). */
export function boardOf(hall: Hall, day: HallDay, now: number): Board {
  return {
    revision: day.revision,
    hallName: hall.name,
    serviceDate: day.serviceDate,
    timeZone: hall.timeZone,
    notice: hall.notice,
    calls: callsAtCounters(hall, day),
    queues: hall.queues.map(({ id, name }) => ({ id, name, ...waitingIn(hall, day, id, now) })),
    missed: missed(day),
    openCounters: day.counters.size,
    opening: openingAt(hall, now),
  };
}

function callsAtCounters(hall: Hall, day: HallDay): BoardCall[] {
  const calls: BoardCall[] = [];
  for (const [counterId, { ticketNumber }] of day.counters) {
    const ticket = ticketNumber === null ? undefined : day.tickets.get(ticketNumber);
    const counter = hall.counters.find(({ id }) => id === counterId);
    if (counter === undefined || (ticket?.status !== 'called' && ticket?.status !== 'serving')) continue;
    const { status, calledAt, callCount } = ticket;
    const { number: counterNumber, name: counterName } = counter;
    calls.push({ number: ticket.facts.number, counterNumber, counterName, calledAt, callCount, status });
  }
  return calls.sort((one, other) => other.calledAt - one.calledAt);
}

function waitingIn(hall: Hall, day: HallDay, queueId: string, now: number) {
  const next: string[] = [];
  for (const { number } of inCallingOrder(day, hall, [queueId], null, now)) {
    next.push(number);
    if (next.length === nextShown) break;
  }
  return {
    waitingVisits: day.waiting.count([queueId]),
    waitingPeople: day.waiting.countPeople([queueId]),
    next,
    openCounters: openCountersOf(hall, day, queueId),
  };
}

function missed(day: HallDay): string[] {
  return [...day.tickets.away()]
    .filter((ticket) => ticket.status === 'no-show')
    .sort((one, other) => other.missedAt - one.missedAt)
    .slice(0, missedShown)
    .map(({ facts }) => facts.number);
}
