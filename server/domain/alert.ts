import type { CounterId } from './plan.ts';
import type { OfficerId, TicketNumber } from './ticket.ts';

export type AlertId = string;

/** A call for help: a place and a moment, never a mark on a person (mission S4). */
export type Alert = {
  readonly id: AlertId;
  readonly counterId: CounterId;
  readonly ticketNumber: TicketNumber | null;
  readonly raisedBy: OfficerId;
  readonly raisedAt: number;
  /** Guard posts that have it on their screen. */
  readonly shownAt: readonly string[];
  readonly escalatedAt: number | null;
} & AlertState;

type AlertState =
  | { readonly status: 'raised' }
  | { readonly status: 'shown' }
  | { readonly status: 'responding'; readonly respondedBy: string; readonly respondedAt: number }
  | {
      readonly status: 'closed';
      readonly respondedBy: string | null;
      readonly respondedAt: number | null;
      readonly closedBy: string;
      readonly closedAt: number;
      readonly closeReason: AlertCloseReason;
    };

export type AlertCloseReason = 'handled' | 'false-alarm' | 'drill';
