import type { HallDay, OpenCounter } from './day.ts';
import { happened, refused, type Decision } from './decision.ts';
import type { ServingEvent } from './events.ts';
import type { Plan } from './plan.ts';
import { isServed } from './routing.ts';

/** Undo is a later event, never a deleted one: the ticket stands again as it stood before the step. */
export function decideUndo(
  day: HallDay,
  plan: Plan,
  onTicket: Pick<ServingEvent, 'number' | 'counterId' | 'officerId'>,
  { lastStep }: OpenCounter,
  now: number,
): Decision {
  if (lastStep === null || lastStep.before.facts.number !== onTicket.number) return refused('nothing-to-undo');
  if (now > lastStep.at + plan.undoMs) return refused('undo-too-late');
  const ticket = day.tickets.get(onTicket.number);
  const untouched = ticket?.status === statusAfter[lastStep.type] && ticket.facts === lastStep.after;
  // A plan that changed since may have no such queue any more.
  if (!untouched || !isServed(plan, lastStep.before.facts.queueId)) return refused('undo-too-late');
  return happened({ type: 'StepUndone', ...onTicket, at: now });
}

/** Where the step has left the ticket; if it has moved on since, the step can no longer be taken back. */
const statusAfter = {
  TicketCalled: 'called',
  InterviewCompleted: 'completed',
  NoShowRecorded: 'no-show',
  TicketTransferred: 'waiting',
} as const;
