import type { Alert, AlertId } from './alert.ts';
import type { HelpCall, KioskId } from './help-call.ts';
import type { CounterId } from './plan.ts';
import type { OfficerId, PauseReason, Ticket, TicketFacts, TicketNumber } from './ticket.ts';
import { Tickets } from './tickets.ts';
import { WaitingLists } from './waiting-lists.ts';

/** One reception day of one hall. Owned by its writer alone; everybody else reads. */
export interface HallDay {
  readonly hallId: string;
  /** Local date of the hall, `2026-11-24`; a new date is a new day, so numbers begin again. */
  readonly serviceDate: string;
  /** Number of the last event; 0 before the first. */
  revision: number;
  /** The last number given under each letter; a letter outlives the queue that had it. */
  readonly issued: Map<string, number>;
  readonly tickets: Tickets;
  readonly waiting: WaitingLists;
  readonly counters: Map<CounterId, OpenCounter>;
  readonly alerts: Map<AlertId, Alert>;
  readonly helpCalls: Map<KioskId, HelpCall>;
}

/** A counter that is not in `HallDay.counters` is closed. */
export interface OpenCounter {
  readonly officerId: OfficerId;
  /** The one ticket that is called to or served at this counter. */
  readonly ticketNumber: TicketNumber | null;
  readonly paused: PauseReason | null;
  /** What can still be taken back here. */
  readonly lastStep: LastStep | null;
}

/** The latest step that can be undone, and the ticket as it was before. */
export interface LastStep {
  readonly type: 'TicketCalled' | 'InterviewCompleted' | 'NoShowRecorded' | 'TicketTransferred';
  readonly before: Ticket;
  /** The very facts the step has left: a visit that has moved on since has others. */
  readonly after: TicketFacts;
  readonly at: number;
  /** Number of its event. */
  readonly revision: number;
}

/** The day before its first event: no number given, every counter closed. */
export function newDay(hallId: string, serviceDate: string): HallDay {
  return {
    hallId,
    serviceDate,
    revision: 0,
    issued: new Map(),
    tickets: new Tickets(),
    waiting: new WaitingLists(),
    counters: new Map(),
    alerts: new Map(),
    helpCalls: new Map(),
  };
}
