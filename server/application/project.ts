import type { HallDay } from '../domain/day.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Interview } from './ports.ts';

/** Rows for reports that follow from events. */
export interface Projected {
  readonly interviews: Interview[];
  readonly reopened: string[];
}

/** Adds what an event means for the rows. @param day as it is before the event */
export function project(event: HallEvent, day: HallDay, rows: Projected): void {
  if (event.type === 'InterviewCompleted') {
    const ticket = day.tickets.get(event.number);
    if (ticket?.status !== 'serving') return;
    const { visitId, categoryId, queueId, headCount, registeredAt } = ticket.facts;
    const { counterId, officerId, startedAt } = ticket;
    rows.interviews.push({
      ...{ visitId, ticketNumber: event.number, categoryId, queueId, counterId, officerId },
      ...{ headCount, registeredAt, startedAt, completedAt: event.at },
    });
  }
  if (event.type === 'StepUndone' && day.counters.get(event.counterId)?.lastStep?.type === 'InterviewCompleted') {
    const added = rows.interviews.findIndex(({ ticketNumber }) => ticketNumber === event.number);
    // Completed and taken back in the same group of requests: the row was never written.
    if (added >= 0) rows.interviews.splice(added, 1);
    else rows.reopened.push(event.number);
  }
}
