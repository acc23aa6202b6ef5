import { callReason, inCallingOrder, mayCall, type Caller } from './calling-order.ts';
import type { ServingCommand } from './commands.ts';
import type { HallDay } from './day.ts';
import { atOwnCounter } from './decide-counter.ts';
import { decideTransfer } from './decide-transfer.ts';
import { decideUndo } from './decide-undo.ts';
import { happened, refused, type Context, type Decision } from './decision.ts';
import type { Onward } from './events.ts';
import { keptForOfficer } from './keeping.ts';
import { onTicket, type OnTicket } from './on-ticket.ts';
import type { CounterId, Plan, QueueId } from './plan.ts';
import { isServed, servesQueue } from './routing.ts';
import type { OfficerId, Ticket, TicketFacts } from './ticket.ts';

const minuteMs = 60_000;

export function decideServing(day: HallDay, plan: Plan, command: ServingCommand, { now }: Context): Decision {
  switch (command.type) {
    case 'CallNext':
      return atFreeCounter(day, plan, command, (caller, queueIds) => callNext(day, plan, caller, queueIds, now));
    case 'CallChosen':
      return atFreeCounter(day, plan, command, (caller, queueIds) =>
        callChosen(day, plan, caller, queueIds, command, now),
      );
    case 'Recall':
      return withCalled(day, command, ({ countedAt }) => {
        const counts = now >= countedAt + plan.noShowCoolDownMs;
        return happened({ type: 'TicketRecalled', ...onTicket(command), counts, at: now });
      });
    case 'StartInterview':
      return withCalled(day, command, () => happened({ type: 'InterviewStarted', ...onTicket(command), at: now }));
    case 'CompleteInterview':
      return withTicketHere(day, command, (ticket) => complete(day, plan, command, ticket, now));
    case 'RecordNoShow':
      return withCalled(day, command, (ticket) => recordNoShow(plan, command, ticket, now));
    case 'CancelTicket':
      return atOwnCounter(day, command, () => cancel(day, plan, command, now));
    case 'Hold': {
      const until = command.minutes === null ? null : now + command.minutes * minuteMs;
      const held = { type: 'TicketHeld', ...onTicket(command), reason: command.reason, until, at: now } as const;
      return withTicketHere(day, command, () => happened(held));
    }
    case 'Transfer':
      return withTicketHere(day, command, ({ facts }) => decideTransfer(day, plan, command, facts, now));
    case 'Recuse':
      return withTicketHere(day, command, () => happened({ type: 'OfficerRecused', ...onTicket(command), at: now }));
    case 'OrderSlip': {
      const { slip, printerId } = command;
      const ordered = { type: 'SlipOrdered', ...onTicket(command), slip, printerId, at: now } as const;
      return withTicketHere(day, command, () => happened(ordered));
    }
    case 'Undo':
      return atOwnCounter(day, command, (counter) => decideUndo(day, plan, onTicket(command), counter, now));
    default:
      return command satisfies never;
  }
}

function callNext(day: HallDay, plan: Plan, caller: Caller, queueIds: readonly QueueId[], now: number): Decision {
  const next = inCallingOrder(day, plan, queueIds, caller, now).next();
  if (next.done === true) return refused('nobody-waiting');
  const reason = callReason(day, plan, queueIds, caller, next.value, now);
  const { id: counterId, officerId } = caller;
  return happened({ type: 'TicketCalled', number: next.value.number, counterId, officerId, reason, at: now });
}

/** An officer calls somebody out of turn, and says why. Also somebody kept for another; never past a recusal. */
function callChosen(
  day: HallDay,
  plan: Plan,
  caller: Caller,
  queueIds: readonly QueueId[],
  { number, reason: because }: ServingCommand & { type: 'CallChosen' },
  now: number,
): Decision {
  const ticket = day.tickets.get(number);
  if (ticket === undefined) return refused('ticket-unknown');
  if (ticket.status !== 'waiting') return refused('ticket-not-waiting', { status: ticket.status });
  if (!queueIds.includes(ticket.facts.queueId)) return refused('queue-not-here');
  if (!mayCall(plan, caller, { ...ticket.facts, keptFor: null, requires: null })) return refused('officer-recused');
  const { queueId, registeredAt } = ticket.facts;
  const overtook = day.waiting.countBefore([queueId], ticket.facts);
  const reason = { because, waitedMs: Math.max(0, now - registeredAt), overtook };
  return happened({ type: 'TicketCalled', number, counterId: caller.id, officerId: caller.officerId, reason, at: now });
}

/** A visitor who was sent here by another officer goes back to that officer, in the old queue and place. */
function complete(day: HallDay, plan: Plan, command: OnTicket, { status, facts }: TicketHere, now: number): Decision {
  if (status !== 'serving') return refused('ticket-not-serving');
  return happened({
    type: 'InterviewCompleted',
    ...onTicket(command),
    sentBack: sentBack(day, plan, facts, now),
    at: now,
  });
}

function sentBack(day: HallDay, plan: Plan, facts: TicketFacts, now: number): Onward | null {
  const wayBack = facts.waysBack.at(-1);
  if (wayBack === undefined) return null;
  // A plan that changed since may have no such queue any more; then the visitor stays in this one.
  const { queueId } = isServed(plan, wayBack.queueId) ? wayBack : facts;
  const keptFor = keptForOfficer(day, plan, { ...facts, queueId }, wayBack.officerId, 'return', now);
  return { queueId, keptFor, waysBack: facts.waysBack.slice(0, -1) };
}

function recordNoShow(plan: Plan, command: OnTicket, { callCount, calledAt }: TicketHere, now: number): Decision {
  if (callCount < plan.noShowAfterCalls) {
    return refused('too-few-calls', { needed: plan.noShowAfterCalls, calls: callCount });
  }
  const waitMs = calledAt + plan.noShowCoolDownMs - now;
  if (waitMs > 0) return refused('too-soon', { waitMs });
  return happened({ type: 'NoShowRecorded', ...onTicket(command), at: now });
}

/** A ticket of the counter's queues can be cancelled while it waits or is away, any at the counter it was called to. */
function cancel(day: HallDay, plan: Plan, command: ServingCommand & { type: 'CancelTicket' }, now: number): Decision {
  const ticket = day.tickets.get(command.number);
  if (ticket === undefined) return refused('ticket-unknown');
  const here = ticket.status === 'called' && ticket.counterId === command.counterId;
  const away = ticket.status === 'waiting' || ticket.status === 'held' || ticket.status === 'no-show';
  if (!here && !away) return refused('ticket-not-waiting', { status: ticket.status });
  if (!here && !servesQueue(plan, command.counterId, ticket.facts.queueId)) return refused('queue-not-here');
  return happened({ type: 'TicketCancelled', ...onTicket(command), reason: command.reason, at: now });
}

function atFreeCounter(
  day: HallDay,
  plan: Plan,
  command: { counterId: CounterId; officerId: OfficerId },
  decideThere: (caller: Caller, queueIds: readonly QueueId[]) => Decision,
): Decision {
  return atOwnCounter(day, command, ({ ticketNumber, paused }) => {
    if (ticketNumber !== null) return refused('counter-busy', { number: ticketNumber });
    if (paused !== null) return refused('counter-paused');
    const { officerId, counterId } = command;
    const counter = plan.counters.find(({ id }) => id === counterId);
    return decideThere({ id: counterId, skills: counter?.skills ?? [], officerId }, counter?.queueIds ?? []);
  });
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
