import { inCallingOrder } from './calling-order.ts';
import type { RegisterVisit, TicketCommand } from './commands.ts';
import type { HallDay } from './day.ts';
import { atOwnCounter } from './decide-counter.ts';
import { happened, refused, type Context, type Decision } from './decision.ts';
import type { CounterId, Plan, QueueId } from './plan.ts';
import { routeFor } from './routing.ts';
import type { OfficerId, Ticket, TicketNumber } from './ticket.ts';

export function decideTicket(day: HallDay, plan: Plan, command: TicketCommand, { now }: Context): Decision {
  switch (command.type) {
    case 'RegisterVisit':
      return registerVisit(day, plan, command, now);
    case 'CallNext':
      return atOwnCounter(day, command, (counter) => {
        if (counter.ticketNumber !== null) return refused('counter-busy', { number: counter.ticketNumber });
        return callNext(day, plan, command, now);
      });
    case 'Recall':
      return withCalled(day, command, () => happened({ type: 'TicketRecalled', ...onTicket(command), at: now }));
    case 'StartInterview':
      return withCalled(day, command, () => happened({ type: 'InterviewStarted', ...onTicket(command), at: now }));
    case 'CompleteInterview':
      return withTicketHere(day, command, ({ status }) =>
        status === 'serving'
          ? happened({ type: 'InterviewCompleted', ...onTicket(command), at: now })
          : refused('ticket-not-serving'),
      );
    case 'RecordNoShow':
      return withCalled(day, command, ({ callCount }) =>
        callCount >= plan.noShowAfterCalls
          ? happened({ type: 'NoShowRecorded', ...onTicket(command), at: now })
          : refused('too-few-calls', { needed: plan.noShowAfterCalls, calls: callCount }),
      );
    case 'CancelTicket':
      return atOwnCounter(day, command, () => cancel(day, command, now));
    default:
      return command satisfies never;
  }
}

function registerVisit(day: HallDay, plan: Plan, command: RegisterVisit, now: number): Decision {
  const { visitId, kioskId, careNeed, identity, categoryId, districtCode, headCount } = command;
  const rule = routeFor(plan, command);
  return happened({
    type: 'TicketIssued',
    ticket: {
      number: nextNumber(day, plan, rule.queueId),
      visitId,
      queueId: rule.queueId,
      ruleId: rule.id,
      categoryId,
      districtCode,
      headCount,
      collective: headCount >= plan.collectiveThreshold,
      careNeed,
      priorityClass: careNeed === null ? 'ordinary' : 'care',
      identity,
      registeredAt: now,
    },
    kioskId,
    at: now,
  });
}

/** Letter of the queue and the next number of its row, three digits or as many as the day needs. */
function nextNumber(day: HallDay, plan: Plan, queueId: QueueId): TicketNumber {
  const letter = plan.queues.find((queue) => queue.id === queueId)?.letter ?? '';
  return `${letter}${String((day.issued.get(queueId) ?? 0) + 1).padStart(3, '0')}`;
}

function callNext(
  day: HallDay,
  plan: Plan,
  { counterId, officerId }: { counterId: CounterId; officerId: OfficerId },
  now: number,
): Decision {
  const queueIds = plan.counters.find((counter) => counter.id === counterId)?.queueIds ?? [];
  const next = inCallingOrder(day, plan, queueIds, now).next();
  if (next.done === true) return refused('nobody-waiting');
  const { number, registeredAt } = next.value;
  const reason = {
    waitedMs: Math.max(0, now - registeredAt),
    overtook: day.waiting.countBefore(queueIds, next.value),
  };
  return happened({ type: 'TicketCalled', number, counterId, officerId, reason, at: now });
}

/** A ticket can be cancelled while it waits, or at the counter it was called to. */
function cancel(day: HallDay, command: TicketCommand & { type: 'CancelTicket' }, now: number): Decision {
  const { number, counterId, reason } = command;
  const ticket = day.tickets.get(number);
  if (ticket === undefined) return refused('ticket-unknown');
  const here = ticket.status === 'called' && ticket.counterId === counterId;
  if (ticket.status !== 'waiting' && !here) return refused('ticket-not-waiting', { status: ticket.status });
  return happened({ type: 'TicketCancelled', ...onTicket(command), reason, at: now });
}

interface OnTicket {
  readonly counterId: CounterId;
  readonly officerId: OfficerId;
  readonly number: TicketNumber;
}

function onTicket({ counterId, officerId, number }: OnTicket): OnTicket {
  return { counterId, officerId, number };
}

type TicketHere = Ticket & { status: 'called' | 'serving' };

/** The number travels with each request, so a screen that is behind cannot act on somebody else's visit. */
function withTicketHere(day: HallDay, command: OnTicket, decideOn: (ticket: TicketHere) => Decision): Decision {
  return atOwnCounter(day, command, (counter) => {
    const ticket = day.tickets.get(command.number);
    if (ticket === undefined) return refused('ticket-unknown');
    if (counter.ticketNumber === null) return refused('counter-idle');
    if (ticket.status !== 'called' && ticket.status !== 'serving') return refused('ticket-not-here');
    if (ticket.counterId !== command.counterId) return refused('ticket-not-here');
    return decideOn(ticket);
  });
}

function withCalled(
  day: HallDay,
  command: OnTicket,
  decideOn: (ticket: Ticket & { status: 'called' }) => Decision,
): Decision {
  return withTicketHere(day, command, (ticket) =>
    ticket.status === 'called' ? decideOn(ticket) : refused('ticket-not-called', { status: ticket.status }),
  );
}
