import type { HallDay } from '../domain/day.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Kept } from './ports.ts';

/**
 * What becomes of a note with these events: a transfer keeps the one it came with, a transfer that is undone takes its own
 * back. The events know nothing of it.
 *
 * @param note of the request, null when it has none
 * @param day as it is before the events
 */
export function keptTransferNote(note: string | null, [event]: readonly HallEvent[], day: HallDay): Kept {
  if (event?.type === 'TicketTransferred' && note !== null) {
    const { number, counterId, officerId, at } = event;
    const visitId = day.tickets.get(number)?.facts.visitId;
    const revision = day.revision + 1;
    return visitId === undefined ? {} : { transferNote: { visitId, counterId, officerId, at, revision, text: note } };
  }
  if (event?.type !== 'StepUndone') return {};
  const step = day.counters.get(event.counterId)?.lastStep;
  if (step?.type !== 'TicketTransferred') return {};
  const { at, revision } = step;
  return { transferTakenBack: { visitId: step.before.facts.visitId, at, revision } };
}
