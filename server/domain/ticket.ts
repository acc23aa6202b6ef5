import type { CareNeed, CategoryId, CounterId, DistrictCode, PriorityClass, QueueId } from './plan.ts';

/** `A012`: unique in the hall day, never given twice. */
export type TicketNumber = string;
export type OfficerId = string;

/** What stays the same from registration to the door. No personal data: the visit id leads to it. */
export interface TicketFacts {
  readonly number: TicketNumber;
  readonly visitId: string;
  readonly queueId: QueueId;
  readonly ruleId: string;
  readonly categoryId: CategoryId;
  readonly districtCode: DistrictCode | null;
  readonly headCount: number;
  readonly collective: boolean;
  readonly careNeed: CareNeed | null;
  readonly priorityClass: PriorityClass;
  readonly identity: IdentityKind;
  readonly registeredAt: number;
}

/** How the visitor's identity was taken; `none` is completed with the officer. */
export type IdentityKind = 'card' | 'typed' | 'none';

/** What stays the same, and where the visit stands now. */
export type Ticket = { readonly facts: TicketFacts } & TicketState;

export type TicketState =
  | { readonly status: 'waiting' }
  | {
      readonly status: 'called';
      readonly counterId: CounterId;
      readonly officerId: OfficerId;
      /** The latest call; a recall moves it. */
      readonly calledAt: number;
      readonly callCount: number;
      readonly reason: CallReason;
    }
  | {
      readonly status: 'serving';
      readonly counterId: CounterId;
      readonly officerId: OfficerId;
      readonly calledAt: number;
      readonly callCount: number;
      readonly startedAt: number;
    }
  | { readonly status: 'completed'; readonly completedAt: number }
  | { readonly status: 'no-show'; readonly missedAt: number }
  | { readonly status: 'cancelled'; readonly cancelledAt: number };

/** Why this ticket was called before the others, in facts (mission A4). */
export interface CallReason {
  readonly waitedMs: number;
  /** How many who had registered earlier, and could have been called here, were passed. */
  readonly overtook: number;
}

export type CancelReason = 'visitor-left' | 'registered-twice' | 'visitor-asked';
