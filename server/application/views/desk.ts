import type { AwayTicket, CounterSummary, Desk, TicketAtCounter, UndoableStep } from '../../../contract/desk.ts';
import type { Alert } from '../../domain/alert.ts';
import { inCallingOrder } from '../../domain/calling-order.ts';
import type { HallDay, LastStep } from '../../domain/day.ts';
import { counterOf } from '../../domain/decide-counter.ts';
import { canBeUndone } from '../../domain/decide-undo.ts';
import type { Directory } from '../directory.ts';
import type { Hall } from '../hall.ts';
import { queueName } from '../queue-words.ts';
import type { KioskDevices } from '../kiosk-devices.ts';
import { openingAt } from '../opening.ts';
import { slipsAtDesk } from '../staff-slips.ts';
import { helpCallsOf } from '../help-requests.ts';
import { alertViewOf, type AlertWords } from './alert.ts';
import { ticketFactsView } from './ticket-facts.ts';

const waitingShown = 50;
const awayShown = 20;
/** How long the one who called for help still sees how it ended. */
const closedShownMs = 10 * 60_000;

type DeskWords = AlertWords & { readonly kioskDevices: KioskDevices };

/** What one officer sees of the hall at this moment. */
export function deskOf(words: DeskWords, day: HallDay, officerId: string, now: number): Desk {
  const { inForce, directory, posts, kioskDevices } = words;
  const { hall } = inForce;
  const counterId = counterOf(day, officerId);
  const counter = hall.counters.find(({ id }) => id === counterId);
  const queueIds = counter?.queueIds ?? [];
  const caller = counter === undefined ? null : { ...counter, officerId };
  const open = counterId === null ? undefined : day.counters.get(counterId);
  const callable = [...firstOf(inCallingOrder(day, hall, queueIds, caller, now), waitingShown)];
  return {
    revision: day.revision,
    now,
    hallName: hall.name,
    serviceDate: day.serviceDate,
    timeZone: hall.timeZone,
    opening: openingAt(hall, now),
    counters: hall.counters.map((each) => counterSummary(hall, day, directory, each)),
    queues: hall.queues.map(({ id, name }) => ({ id, name })),
    counterId,
    paused: open?.paused ?? null,
    atCounter: ticketAt(hall, day, directory, open?.ticketNumber ?? null),
    undoable: undoable(hall, day, open?.lastStep ?? null, now),
    waiting: callable.map((facts) => ticketFactsView(hall, directory, facts)),
    waitingVisits: day.waiting.count(queueIds),
    waitingPeople: day.waiting.countPeople(queueIds),
    away: awayFrom(hall, day, directory, queueIds),
    freeOfficers: directory.officers().filter(({ id }) => id !== officerId && counterOf(day, id) === null),
    noShowAfterCalls: hall.noShowAfterCalls,
    slips: slipsAtDesk(hall, kioskDevices),
    guardPostsOnline: posts.online,
    alerts: [...day.alerts.values()]
      .filter((alert) => alert.counterId === counterId && isOpenOrFresh(alert, now))
      .map((alert) => alertViewOf(words, alert)),
    helpCalls: helpCallsOf(day, directory),
  };
}

function* firstOf<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let count = 0;
  for (const item of items) {
    if (count === most) return;
    count += 1;
    yield item;
  }
}

function counterSummary(
  hall: Hall,
  day: HallDay,
  directory: Directory,
  { id, number, name, queueIds }: Hall['counters'][number],
): CounterSummary {
  const open = day.counters.get(id);
  return {
    id,
    number,
    name,
    queueNames: queueIds.map((queueId) => queueName(hall, queueId)),
    officerName: open === undefined ? null : directory.nameOf(open.officerId),
    ticketNumber: open?.ticketNumber ?? null,
    paused: open?.paused ?? null,
  };
}

function isOpenOrFresh(alert: Alert, now: number): boolean {
  return alert.status !== 'closed' || now - alert.closedAt < closedShownMs;
}

function ticketAt(hall: Hall, day: HallDay, directory: Directory, number: string | null): TicketAtCounter | null {
  const ticket = number === null ? undefined : day.tickets.get(number);
  switch (ticket?.status) {
    case 'called': {
      const { status, calledAt, callCount, reason } = ticket;
      const { careNeed } = ticket.facts;
      const facts = ticketFactsView(hall, directory, ticket.facts);
      return { status, facts, calledAt, callCount, reason: { ...reason, careNeed } };
    }
    case 'serving':
      return {
        status: 'serving',
        facts: ticketFactsView(hall, directory, ticket.facts),
        startedAt: ticket.startedAt,
      };
    default:
      return null;
  }
}

const stepWords = {
  TicketCalled: 'call',
  InterviewCompleted: 'complete',
  NoShowRecorded: 'no-show',
  TicketTransferred: 'transfer',
} as const;

function undoable(hall: Hall, day: HallDay, step: LastStep | null, now: number): UndoableStep | null {
  if (step === null || now > step.at + hall.undoMs || !canBeUndone(day, hall, step)) return null;
  return { step: stepWords[step.type], number: step.before.facts.number, until: step.at + hall.undoMs };
}

function awayFrom(hall: Hall, day: HallDay, directory: Directory, queueIds: readonly string[]): AwayTicket[] {
  const away: { since: number; ticket: AwayTicket }[] = [];
  for (const ticket of day.tickets.away()) {
    if (!queueIds.includes(ticket.facts.queueId)) continue;
    const facts = () => ticketFactsView(hall, directory, ticket.facts);
    if (ticket.status === 'held') {
      const { status, officerId, reason, until, heldAt } = ticket;
      const officerName = directory.nameOf(officerId);
      away.push({ since: heldAt, ticket: { status, facts: facts(), officerName, reason, until } });
    } else {
      const { status, missedAt } = ticket;
      away.push({ since: missedAt, ticket: { status, facts: facts(), missedAt } });
    }
  }
  return away
    .sort((one, other) => other.since - one.since)
    .slice(0, awayShown)
    .map(({ ticket }) => ticket);
}
