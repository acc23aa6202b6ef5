import type { HallDay, LastStep } from '../domain/day.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Interview, Reopened } from './ports.ts';

/** Rows for reports that follow from events. */
export interface Projected {
  readonly interviews: Interview[];
  readonly reopened: Reopened[];
}

/** What an event means for the rows. @param day as it is before the event */
export function project(event: HallEvent, day: HallDay): Projected {
  if (event.type === 'InterviewCompleted') {
    const ticket = day.tickets.get(event.number);
    if (ticket?.status !== 'serving') return { interviews: [], reopened: [] };
    const { visitId, categoryId, queueId, headCount, registeredAt } = ticket.facts;
    const { counterId, officerId, startedAt } = ticket;
    const interview = {
      ...{ visitId, ticketNumber: event.number, categoryId, queueId, counterId, officerId },
      ...{ headCount, registeredAt, startedAt, completedAt: event.at, revision: day.revision + 1 },
    };
    return { interviews: [interview], reopened: [] };
  }
  const step = event.type === 'StepUndone' ? day.counters.get(event.counterId)?.lastStep : null;
  return { interviews: [], reopened: step?.type === 'InterviewCompleted' ? [takenBack(step)] : [] };
}

/** Adds rows to those of their group: what was completed and taken back in the same group is never written. */
export function joinRows(group: Projected, { interviews, reopened }: Projected): void {
  group.interviews.push(...interviews);
  for (const again of reopened) {
    const added = group.interviews.findIndex(({ revision }) => revision === again.revision);
    if (added >= 0) group.interviews.splice(added, 1);
    else group.reopened.push(again);
  }
}

function takenBack({ before: { facts }, revision }: LastStep): Reopened {
  const { number: ticketNumber, visitId, categoryId } = facts;
  return { ticketNumber, visitId, categoryId, revision };
}
