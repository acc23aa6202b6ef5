import type { HallDay, LastStep, OpenCounter } from './day.ts';
import { happened, refused, type Decision } from './decision.ts';
import type { ServingEvent } from './events.ts';
import type { Plan } from './plan.ts';
import { isServed } from './routing.ts';
import type { Ticket } from './ticket.ts';

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
  if (!canBeUndone(day, plan, lastStep)) return refused('undo-too-late');
  return happened({ type: 'StepUndone', ...onTicket, at: now });
}

/** Whether the visit still stands where this step has left it; for how long that counts is another question. */
export function canBeUndone(day: HallDay, plan: Plan, step: LastStep): boolean {
  const ticket = day.tickets.get(step.before.facts.number);
  const untouched = ticket?.status === statusAfter(step) && ticket.facts === step.after;
  // A plan that changed since may have no such queue any more.
  return untouched && isServed(plan, step.before.facts.queueId);
}

/** Where the step has left the ticket; if it has moved on since, the step can no longer be taken back. */
function statusAfter({ type, before, after }: LastStep): Ticket['status'] {
  switch (type) {
    case 'TicketCalled':
      return 'called';
    case 'InterviewCompleted':
      // Who was sent back waits for the officer before; then other facts are known than before.
      return before.facts === after ? 'completed' : 'waiting';
    case 'NoShowRecorded':
      return 'no-show';
    case 'TicketTransferred':
      return 'waiting';
    default:
      return type satisfies never;
  }
}
