import type { AlertCloseReason, AlertId } from './alert.ts';
import type { CareNeed, CounterId } from './plan.ts';
import type { Matter } from './routing.ts';
import type { CancelReason, IdentityKind, OfficerId, TicketNumber } from './ticket.ts';

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
} & Matter;

export type TicketCommand =
  | RegisterVisit
  | ({ readonly type: 'CallNext' } & AtCounter)
  | ({ readonly type: 'Recall' } & OnTicket)
  | ({ readonly type: 'StartInterview' } & OnTicket)
  | ({ readonly type: 'CompleteInterview' } & OnTicket)
  | ({ readonly type: 'RecordNoShow' } & OnTicket)
  | ({ readonly type: 'CancelTicket'; readonly reason: CancelReason } & OnTicket);

export type CounterCommand = ({ readonly type: 'OpenCounter' } | { readonly type: 'CloseCounter' }) & AtCounter;

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

/** Time has passed; whatever is due by now happens. */
interface Tick {
  readonly type: 'Tick';
}

export type HallCommand = TicketCommand | CounterCommand | AlertCommand | Tick;
