import type {
  CounterSummary,
  Desk,
  TicketAtCounter,
  TicketFacts as TicketFactsView,
} from '../../../contract/officer.ts';
import type { Alert } from '../../domain/alert.ts';
import { inCallingOrder } from '../../domain/calling-order.ts';
import type { HallDay } from '../../domain/day.ts';
import { counterOf } from '../../domain/decide-counter.ts';
import type { TicketFacts } from '../../domain/ticket.ts';
import type { Directory } from '../directory.ts';
import { queueName, type Hall } from '../hall.ts';
import { alertViewOf } from './alert.ts';

const waitingShown = 50;
/** How long the one who called for help still sees how it ended. */
const closedShownMs = 10 * 60_000;
const elsewhere = { zh: '其他地方', en: 'Elsewhere' };

/** What one officer sees of the hall at this moment. */
export function deskOf(hall: Hall, day: HallDay, directory: Directory, officerId: string, now: number): Desk {
  const counterId = counterOf(day, officerId);
  const queueIds = hall.counters.find(({ id }) => id === counterId)?.queueIds ?? [];
  return {
    revision: day.revision,
    hallName: hall.name,
    timeZone: hall.timeZone,
    counters: hall.counters.map((counter) => counterSummary(hall, day, directory, counter)),
    counterId,
    atCounter: counterId === null ? null : ticketAt(hall, day, counterId),
    waiting: firstWaiting(hall, day, queueIds, now),
    waitingVisits: day.waiting.count(queueIds),
    waitingPeople: day.waiting.countPeople(queueIds),
    noShowAfterCalls: hall.noShowAfterCalls,
    alerts: [...day.alerts.values()]
      .filter((alert) => alert.counterId === counterId && isOpenOrFresh(alert, now))
      .map((alert) => alertViewOf(hall, directory, alert)),
  };
}

function counterSummary(
  hall: Hall,
  day: HallDay,
  directory: Directory,
  counter: Hall['counters'][number],
): CounterSummary {
  const { id, number, name, queueIds } = counter;
  const open = day.counters.get(id);
  return {
    id,
    number,
    name,
    queueNames: queueIds.map((queueId) => queueName(hall, queueId)),
    officerName: open === undefined ? null : directory.nameOf(open.officerId),
    ticketNumber: open?.ticketNumber ?? null,
  };
}

function isOpenOrFresh(alert: Alert, now: number): boolean {
  return alert.status !== 'closed' || now - alert.closedAt < closedShownMs;
}

function ticketAt(hall: Hall, day: HallDay, counterId: string): TicketAtCounter | null {
  const number = day.counters.get(counterId)?.ticketNumber ?? null;
  const ticket = number === null ? undefined : day.tickets.get(number);
  switch (ticket?.status) {
    case 'called': {
      const { status, calledAt, callCount, reason } = ticket;
      const { careNeed } = ticket.facts;
      return { status, facts: factsView(hall, ticket.facts), calledAt, callCount, reason: { ...reason, careNeed } };
    }
    case 'serving':
      return { status: 'serving', facts: factsView(hall, ticket.facts), startedAt: ticket.startedAt };
    default:
      return null;
  }
}

function firstWaiting(hall: Hall, day: HallDay, queueIds: readonly string[], now: number): TicketFactsView[] {
  const waiting: TicketFactsView[] = [];
  for (const facts of inCallingOrder(day, hall, queueIds, now)) {
    waiting.push(factsView(hall, facts));
    if (waiting.length === waitingShown) break;
  }
  return waiting;
}

function factsView(hall: Hall, facts: TicketFacts): TicketFactsView {
  const { number, queueId, categoryId, districtCode, headCount, collective, careNeed, identity, registeredAt } = facts;
  return {
    number,
    queueName: queueName(hall, queueId),
    categoryName: hall.categories.find(({ id }) => id === categoryId)?.short ?? { zh: categoryId, en: categoryId },
    districtName: hall.districts.find(({ code }) => code === districtCode)?.name ?? elsewhere,
    districtCode,
    headCount,
    collective,
    careNeed,
    identity,
    registeredAt,
  };
}
