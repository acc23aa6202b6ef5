import type { AlertCloseReason, AlertId } from './alert.ts';
import type { KioskId } from './help-call.ts';
import type { CounterId, QueueId } from './plan.ts';
import type {
  CallReason,
  CancelReason,
  HoldReason,
  KeptFor,
  OfficerId,
  OldPlaceReason,
  PauseReason,
  SlipAtCounter,
  TicketFacts,
  TicketNumber,
} from './ticket.ts';

/** All that can have happened in a hall day. Each carries what it needs, so an old day replays under a new plan. */
export type HallEvent = PlanEvent | PaperEvent | TicketEvent | CounterEvent | AlertEvent | HelpEvent;

/** What comes after it was decided under another plan than what came before. */
interface PlanEvent {
  readonly type: 'PlanAdopted';
  readonly at: number;
}

interface AtCounter {
  readonly counterId: CounterId;
  readonly officerId: OfficerId;
  readonly at: number;
}

interface OnTicket extends AtCounter {
  readonly number: TicketNumber;
}

/** Where a visit waits next, and what has been agreed about it. */
export type Onward = Pick<TicketFacts, 'queueId' | 'keptFor' | 'waysBack'>;

/** What an officer does with the ticket at the counter. */
export type ServingEvent =
  | ({ readonly type: 'TicketCalled'; readonly reason: CallReason } & OnTicket)
  /** `counts`: towards a no-show. */
  | ({ readonly type: 'TicketRecalled'; readonly counts: boolean } & OnTicket)
  | ({ readonly type: 'InterviewStarted' } & OnTicket)
  /** `sentBack`: the visitor was sent here by another officer and goes back to that one; null: the visit is over. */
  | ({ readonly type: 'InterviewCompleted'; readonly sentBack: Onward | null } & OnTicket)
  | ({ readonly type: 'NoShowRecorded' } & OnTicket)
  | ({ readonly type: 'TicketCancelled'; readonly reason: CancelReason } & OnTicket)
  | ({ readonly type: 'TicketHeld'; readonly reason: HoldReason; readonly until: number | null } & OnTicket)
  | ({ readonly type: 'TicketTransferred' } & Onward & OnTicket)
  | ({ readonly type: 'OfficerRecused' } & OnTicket)
  | ({ readonly type: 'StepUndone' } & OnTicket);

/** A slip was ordered for whoever is at a counter; what it says is not known to the day. */
type PaperEvent = {
  readonly type: 'SlipOrdered';
  readonly slip: SlipAtCounter;
  readonly printerId: string;
} & OnTicket;

/** What happens to a ticket away from any counter. */
export type WaitingEvent =
  | {
      readonly type: 'TicketIssued';
      readonly ticket: TicketFacts;
      readonly kioskId: string | null;
      readonly at: number;
    }
  | {
      readonly type: 'TicketReturned';
      readonly number: TicketNumber;
      readonly placeFrom: number;
      readonly keptFor: KeptFor | null;
      /** The kiosk or the officer who took the visitor back; null: the time of a hold was over. */
      readonly by: string | null;
      /** Why the visitor got the old place back. */
      readonly oldPlaceBecause: OldPlaceReason | null;
      readonly at: number;
    }
  /** Today's plan has no such queue any more, or nobody who serves it. */
  | {
      readonly type: 'TicketRerouted';
      readonly number: TicketNumber;
      readonly queueId: QueueId;
      readonly ruleId: string;
      readonly at: number;
    }
  | { readonly type: 'TicketReprinted'; readonly number: TicketNumber; readonly printerId: string; readonly at: number }
  | { readonly type: 'KeepingLapsed'; readonly number: TicketNumber; readonly at: number }
  | { readonly type: 'TicketCarriedOver'; readonly number: TicketNumber; readonly at: number };

type TicketEvent = ServingEvent | WaitingEvent;

export type CounterEvent =
  | ({ readonly type: 'CounterOpened' } & AtCounter)
  | ({ readonly type: 'CounterClosed' } & AtCounter)
  | ({ readonly type: 'CounterPaused'; readonly reason: PauseReason } & AtCounter)
  | ({ readonly type: 'CounterResumed' } & AtCounter)
  /** `officerId` leaves the counter, with the visitor who is there, to `toOfficerId`. */
  | ({ readonly type: 'CounterHandedOver'; readonly toOfficerId: OfficerId } & AtCounter);

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

interface AtKiosk {
  readonly kioskId: KioskId;
  readonly at: number;
}

export type HelpEvent =
  | ({ readonly type: 'HelpCalled' } & AtKiosk)
  | ({ readonly type: 'HelpAnswered'; readonly staffId: OfficerId } & AtKiosk)
  /** `by`: who of the staff; null: the visitor. */
  | ({ readonly type: 'HelpEnded'; readonly by: OfficerId | null } & AtKiosk);
