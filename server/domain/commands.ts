import type { AlertCloseReason, AlertId } from './alert.ts';
import type { HallDay } from './day.ts';
import type { KioskId } from './help-call.ts';
import type { CareNeed, CounterId, QueueId } from './plan.ts';
import type { Matter } from './routing.ts';
import type {
  CancelReason,
  ChosenReason,
  HoldReason,
  IdentityKind,
  OfficerId,
  OldPlaceReason,
  PauseReason,
  SlipAtCounter,
  TicketNumber,
} from './ticket.ts';

interface AtCounter {
  readonly counterId: CounterId;
  readonly officerId: OfficerId;
}

interface OnTicket extends AtCounter {
  readonly number: TicketNumber;
}

/** A visitor takes a number at a kiosk. The visit id is the caller's, so that what is personal can be kept under it. */
export type RegisterVisit = {
  readonly type: 'RegisterVisit';
  readonly visitId: string;
  readonly kioskId: string;
  readonly careNeed: CareNeed | null;
  readonly identity: IdentityKind;
  /** The time that was agreed beforehand (ms since 1970 UTC), or null. */
  readonly appointedAt: number | null;
  /** Who received the same visitor with the same matter before (首访负责), or null. */
  readonly firstReceiver: OfficerId | null;
} & Matter;

/** Somebody who missed a call, or whose hold is over, is back. */
export interface ReturnTicket {
  readonly type: 'ReturnTicket';
  readonly number: TicketNumber;
  /** The kiosk, or the officer at a counter that serves the ticket's queue. */
  readonly by: { readonly kioskId: KioskId } | AtCounter;
  /** An officer may give the old place back, and says why. */
  readonly oldPlaceBecause: OldPlaceReason | null;
}

export type WaitingCommand =
  | RegisterVisit
  | ReturnTicket
  | { readonly type: 'ReprintTicket'; readonly number: TicketNumber; readonly printerId: string }
  /** Reception is over for today: who still waits has the first place next morning. */
  | { readonly type: 'CarryOver' };

/**
 * The day is opened, in the morning or after a restart: it takes over what the last one left, and what stands where today's
 * plan has no place. `lastDay`: null when this day has begun before.
 */
export interface OpenDay {
  readonly type: 'OpenDay';
  readonly lastDay: HallDay | null;
}

/** From now on the hall goes by another plan: the one that this is decided under. */
export interface AdoptPlan {
  readonly type: 'AdoptPlan';
}

export type ServingCommand =
  | ({ readonly type: 'CallNext' } & AtCounter)
  | ({ readonly type: 'CallChosen'; readonly reason: ChosenReason } & OnTicket)
  | ({ readonly type: 'Recall' } & OnTicket)
  | ({ readonly type: 'StartInterview' } & OnTicket)
  | ({ readonly type: 'CompleteInterview' } & OnTicket)
  | ({ readonly type: 'RecordNoShow' } & OnTicket)
  | ({ readonly type: 'CancelTicket'; readonly reason: CancelReason } & OnTicket)
  | ({ readonly type: 'Hold'; readonly reason: HoldReason; readonly minutes: number | null } & OnTicket)
  | ({ readonly type: 'Transfer'; readonly to: TransferTarget; readonly comesBack: boolean } & OnTicket)
  | ({ readonly type: 'Recuse' } & OnTicket)
  | ({ readonly type: 'OrderSlip'; readonly slip: SlipAtCounter; readonly printerId: string } & OnTicket)
  | ({ readonly type: 'Undo' } & OnTicket);

export type TransferTarget = { readonly queueId: QueueId } | { readonly counterId: CounterId };

export type CounterCommand =
  | ({ readonly type: 'OpenCounter' } & AtCounter)
  | ({ readonly type: 'CloseCounter' } & AtCounter)
  | ({ readonly type: 'PauseCounter'; readonly reason: PauseReason } & AtCounter)
  | ({ readonly type: 'ResumeCounter' } & AtCounter)
  | ({ readonly type: 'HandOver'; readonly toOfficerId: OfficerId } & AtCounter)
  /** `officerId` takes the counter from whoever has it. */
  | ({ readonly type: 'TakeOver' } & AtCounter);

export type AlertCommand =
  | ({ readonly type: 'RaiseAlert' } & AtCounter)
  | { readonly type: 'ShowAlert'; readonly alertId: AlertId; readonly postId: string }
  | { readonly type: 'RespondToAlert'; readonly alertId: AlertId; readonly guardId: string }
  | {
      readonly type: 'CloseAlert';
      readonly alertId: AlertId;
      readonly closedBy: string;
      readonly reason: AlertCloseReason;
    };

/** `by`: who of the staff ends it; null: the visitor. */
export type HelpCommand =
  | { readonly type: 'CallHelp'; readonly kioskId: KioskId }
  | { readonly type: 'AnswerHelp'; readonly kioskId: KioskId; readonly staffId: OfficerId }
  | { readonly type: 'EndHelp'; readonly kioskId: KioskId; readonly by: OfficerId | null };

/** Time has passed; whatever is due by now happens. */
interface Tick {
  readonly type: 'Tick';
}

export type HallCommand =
  OpenDay | AdoptPlan | WaitingCommand | ServingCommand | CounterCommand | AlertCommand | HelpCommand | Tick;
