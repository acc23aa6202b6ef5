import type { ServingCommand } from '../../../../server/domain/commands.ts';
import type { Plan } from '../../../../server/domain/plan.ts';
import {
  counterOf,
  moveOn,
  ticketOf,
  type PlainCounter,
  type PlainTicket,
  type Refused,
  type ReferenceHall,
} from './reference-hall.ts';
import { isBefore, nextFor } from './reference-order.ts';
import { isServed } from './reference-opening.ts';
import { keptByCounter, keptByOfficer } from './reference-keeping.ts';

type Calling = 'CallNext' | 'CallChosen' | 'CancelTicket' | 'Undo';

export function actServing(hall: ReferenceHall, plan: Plan, command: ServingCommand, now: number): Refused {
  const counter = counterOf(hall, command.counterId);
  if (counter === undefined) return 'counter-closed';
  if (counter.officerId !== command.officerId) return 'counter-not-yours';
  switch (command.type) {
    case 'CallNext':
    case 'CallChosen':
      if (counter.number !== null) return 'counter-busy';
      if (counter.paused !== null) return 'counter-paused';
      return call(hall, plan, command, counter, now);
    case 'CancelTicket':
      return cancel(hall, plan, command.number, counter);
    case 'Undo':
      return undo(hall, plan, command.number, counter, now);
    default:
      return withTicketHere(hall, plan, command, counter, now);
  }
}

function call(
  hall: ReferenceHall,
  plan: Plan,
  command: ServingCommand & { type: 'CallNext' | 'CallChosen' },
  counter: PlainCounter,
  now: number,
): Refused {
  if (command.type === 'CallNext') {
    const next = nextFor(hall, plan, counter, now);
    if (next === null) return 'nobody-waiting';
    callTo(hall, counter, next.ticket, next.reason, now);
    return null;
  }
  const ticket = ticketOf(hall, command.number);
  if (ticket === undefined) return 'ticket-unknown';
  if (ticket.status !== 'waiting') return 'ticket-not-waiting';
  const served = plan.counters.find(({ id }) => id === counter.counterId)?.queueIds ?? [];
  if (!served.includes(ticket.queueId)) return 'queue-not-here';
  if (ticket.recused.includes(command.officerId)) return 'officer-recused';
  const line = hall.tickets.filter(({ status, queueId }) => status === 'waiting' && queueId === ticket.queueId);
  const overtook = line.filter((other) => isBefore(other, ticket)).length;
  const reason = { because: command.reason, waitedMs: Math.max(0, now - ticket.registeredAt), overtook };
  callTo(hall, counter, ticket, reason, now);
  return null;
}

function callTo(
  hall: ReferenceHall,
  counter: PlainCounter,
  ticket: PlainTicket,
  reason: PlainTicket['reason'],
  now: number,
): void {
  const before = { ...ticket };
  const { counterId, officerId } = counter;
  const placeFrom = Math.min(ticket.placeFrom, now);
  hall.calls.push({ queueId: ticket.queueId, placeFrom, number: ticket.number });
  moveOn(hall, ticket, {
    status: 'called',
    keptFor: null,
    counterId,
    officerId,
    callCount: 1,
    calledAt: now,
    countedAt: now,
    reason,
  });
  counter.number = ticket.number;
  counter.step = { ofCall: true, before, stampAfter: ticket.stamp, at: now };
}

function cancel(hall: ReferenceHall, plan: Plan, number: string, counter: PlainCounter): Refused {
  const ticket = ticketOf(hall, number);
  if (ticket === undefined) return 'ticket-unknown';
  const here = ticket.status === 'called' && ticket.counterId === counter.counterId;
  if (!here && !['waiting', 'held', 'no-show'].includes(ticket.status)) return 'ticket-not-waiting';
  const served = plan.counters.find(({ id }) => id === counter.counterId)?.queueIds ?? [];
  if (!here && !served.includes(ticket.queueId)) return 'queue-not-here';
  if (here) Object.assign(counter, { number: null, step: null });
  moveOn(hall, ticket, { status: 'cancelled' });
  return null;
}

function undo(hall: ReferenceHall, plan: Plan, number: string, counter: PlainCounter, now: number): Refused {
  const { step } = counter;
  const ticket = ticketOf(hall, number);
  if (step === null || step.before.number !== number || ticket === undefined) return 'nothing-to-undo';
  if (now - step.at > plan.undoMs) return 'undo-too-late';
  const moved = ticket.stamp !== step.stampAfter;
  if (moved) return 'undo-too-late';
  if (!isServed(plan, step.before.queueId)) return 'undo-too-late';
  Object.assign(ticket, step.before);
  counter.step = null;
  counter.number = step.ofCall ? null : number;
  if (!step.ofCall) return null;
  const called = hall.calls.findLastIndex((each) => each.number === number);
  hall.calls.splice(called, 1);
  return null;
}

function withTicketHere(
  hall: ReferenceHall,
  plan: Plan,
  command: Exclude<ServingCommand, { type: Calling }>,
  counter: PlainCounter,
  now: number,
): Refused {
  const ticket = ticketOf(hall, command.number);
  if (ticket === undefined) return 'ticket-unknown';
  if (counter.number === null) return 'counter-idle';
  if (counter.number !== command.number) return 'ticket-not-here';
  const serving = ticket.status === 'serving';
  switch (command.type) {
    case 'Recall':
      if (serving) return 'ticket-not-called';
      if (now - ticket.countedAt >= plan.noShowCoolDownMs) {
        Object.assign(ticket, { callCount: ticket.callCount + 1, countedAt: now });
      }
      Object.assign(ticket, { calledAt: now });
      return null;
    case 'StartInterview': {
      if (serving) return 'ticket-not-called';
      const { counterId, officerId, callCount, calledAt } = ticket;
      moveOn(hall, ticket, { status: 'serving', counterId, officerId, callCount, calledAt });
      counter.step = null;
      return null;
    }
    case 'RecordNoShow':
      if (serving) return 'ticket-not-called';
      if (ticket.callCount < plan.noShowAfterCalls) return 'too-few-calls';
      if (now - ticket.calledAt < plan.noShowCoolDownMs) return 'too-soon';
      return leave(hall, counter, ticket, { status: 'no-show' }, now);
    case 'CompleteInterview':
      if (!serving) return 'ticket-not-serving';
      return leave(hall, counter, ticket, afterInterview(hall, plan, ticket, now), now);
    case 'Hold': {
      const until = command.minutes === null ? null : now + command.minutes * 60_000;
      return leave(hall, counter, ticket, { status: 'held', officerId: command.officerId, until }, null);
    }
    case 'Transfer':
      return transfer(hall, plan, command, counter, ticket, now);
    case 'Recuse': {
      const recused = [...ticket.recused, command.officerId];
      const waysBack = ticket.waysBack.filter(({ officerId }) => officerId !== command.officerId);
      return leave(hall, counter, ticket, { status: 'waiting', recused, waysBack }, null);
    }
    case 'OrderSlip':
      return null;
    default:
      return command satisfies never;
  }
}

/** [O1.6] A visitor who was sent by another officer goes back there. */
function afterInterview(hall: ReferenceHall, plan: Plan, ticket: PlainTicket, now: number): Partial<PlainTicket> {
  const { waysBack } = ticket;
  const back = waysBack[waysBack.length - 1];
  if (back === undefined) return { status: 'completed' };
  const queueId = isServed(plan, back.queueId) ? back.queueId : ticket.queueId;
  const keptFor = keptByOfficer(hall, plan, { ...ticket, queueId }, { ...back, because: 'return' }, now);
  return {
    status: 'waiting',
    queueId,
    keptFor,
    waysBack: waysBack.filter((_way, at) => at < waysBack.length - 1),
  };
}

function transfer(
  hall: ReferenceHall,
  plan: Plan,
  { to, comesBack, officerId, counterId }: ServingCommand & { type: 'Transfer' },
  counter: PlainCounter,
  ticket: PlainTicket,
  now: number,
): Refused {
  const target = plan.counters.find(({ id }) => 'counterId' in to && id === to.counterId);
  const queueId = 'queueId' in to ? plan.queues.find(({ id }) => id === to.queueId)?.id : target?.queueIds[0];
  if (queueId === undefined) return 'target-unknown';
  if (target?.id === counterId) return 'target-is-here';
  if (target === undefined && queueId === ticket.queueId) return 'target-is-here';
  const there = target?.queueIds.includes(ticket.queueId) === true ? ticket.queueId : queueId;
  const changes: Partial<PlainTicket> = {
    status: 'waiting',
    queueId: there,
    keptFor: target === undefined ? null : keptByCounter(hall, plan, { ...ticket, queueId: there }, target.id, now),
    waysBack: comesBack ? ticket.waysBack.concat({ officerId, queueId: ticket.queueId }) : ticket.waysBack,
  };
  return leave(hall, counter, ticket, changes, now);
}

/** The ticket leaves the counter. @param undoableFrom when, if it can be taken back */
function leave(
  hall: ReferenceHall,
  counter: PlainCounter,
  ticket: PlainTicket,
  changes: Partial<PlainTicket>,
  undoableFrom: number | null,
): null {
  const before = { ...ticket };
  moveOn(hall, ticket, changes);
  const { stamp: stampAfter } = ticket;
  counter.number = null;
  counter.step = undoableFrom === null ? null : { ofCall: false, before, stampAfter, at: undoableFrom };
  return null;
}
