import type { AlertCloseReason, AlertId } from './alert.ts';
import type { CounterId } from './plan.ts';
import type { CallReason, CancelReason, OfficerId, TicketFacts, TicketNumber } from './ticket.ts';

/** All that can have happened in a hall day. Each carries what it needs, so an old day replays under a new plan. */
export type HallEvent = TicketEvent | CounterEvent | AlertEvent;

interface AtCounter {
  readonly counterId: CounterId;
  readonly officerId: OfficerId;
  readonly at: number;
}

interface OnTicket extends AtCounter {
  readonly number: TicketNumber;
}

export type TicketEvent =
  | { readonly type: 'TicketIssued'; readonly ticket: TicketFacts; readonly kioskId: string; readonly at: number }
  | ({ readonly type: 'TicketCalled'; readonly reason: CallReason } & OnTicket)
  | ({ readonly type: 'TicketRecalled' } & OnTicket)
  | ({ readonly type: 'InterviewStarted' } & OnTicket)
  | ({ readonly type: 'InterviewCompleted' } & OnTicket)
  | ({ readonly type: 'NoShowRecorded' } & OnTicket)
  | ({ readonly type: 'TicketCancelled'; readonly reason: CancelReason } & OnTicket);

type CounterEvent = ({ readonly type: 'CounterOpened' } | { readonly type: 'CounterClosed' }) & AtCounter;

interface OnAlert {
  readonly alertId: AlertId;
  readonly at: number;
}

export type AlertEvent =
  | ({
      readonly type: 'AlertRaised';
      readonly alertId: AlertId;
      readonly ticketNumber: TicketNumber | null;
    } & AtCounter)
  | ({ readonly type: 'AlertShown'; readonly postId: string } & OnAlert)
  | ({ readonly type: 'AlertResponded'; readonly guardId: string } & OnAlert)
  | ({ readonly type: 'AlertEscalated' } & OnAlert)
  | ({ readonly type: 'AlertClosed'; readonly closedBy: string; readonly reason: AlertCloseReason } & OnAlert);
