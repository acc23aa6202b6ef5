import type { ServingCommand, TransferTarget } from './commands.ts';
import type { HallDay } from './day.ts';
import { happened, refused, type Decision } from './decision.ts';
import { keptForCounter } from './keeping.ts';
import { onTicket } from './on-ticket.ts';
import type { CounterId, Plan, QueueId } from './plan.ts';
import type { TicketFacts } from './ticket.ts';

/** The visitor goes on to another queue or counter, and keeps the place (mission A4). */
export function decideTransfer(
  day: HallDay,
  plan: Plan,
  command: ServingCommand & { type: 'Transfer' },
  facts: TicketFacts,
  now: number,
): Decision {
  const target = targetOf(plan, command.to, facts.queueId);
  if (target === null) return refused('target-unknown');
  const stays = target.counterId === null ? target.queueId === facts.queueId : target.counterId === command.counterId;
  if (stays) return refused('target-is-here');
  const { queueId, counterId } = target;
  const keptFor = counterId === null ? null : keptForCounter(day, plan, { ...facts, queueId }, counterId, now);
  const wayBack = { officerId: command.officerId, queueId: facts.queueId };
  const waysBack = command.comesBack ? [...facts.waysBack, wayBack] : facts.waysBack;
  return happened({ type: 'TicketTransferred', ...onTicket(command), queueId, keptFor, waysBack, at: now });
}

/** Where a transfer leads. To a counter that does not serve the visitor's queue, it changes to one that counter does. */
function targetOf(
  plan: Plan,
  to: TransferTarget,
  queueId: QueueId,
): { queueId: QueueId; counterId: CounterId | null } | null {
  if ('queueId' in to) {
    return plan.queues.some(({ id }) => id === to.queueId) ? { queueId: to.queueId, counterId: null } : null;
  }
  const counter = plan.counters.find(({ id }) => id === to.counterId);
  const served = counter?.queueIds.includes(queueId) === true ? queueId : counter?.queueIds[0];
  return served === undefined ? null : { queueId: served, counterId: to.counterId };
}
