import type { CareNeed, CategoryId, CounterId, DistrictCode, PriorityClass, QueueId, Skill } from './plan.ts';

/** `A012`: unique in the hall day, never given twice. */
export type TicketNumber = string;
export type OfficerId = string;

/** What is known of a visit wherever it stands. No personal data: the visit id leads to it. */
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
  /** Priority is counted from here: the registration, the appointed time, or the place given to one who came back. */
  readonly placeFrom: number;
  /** Only a counter that can do this may call. */
  readonly requires: Skill | null;
  readonly keptFor: KeptFor | null;
  /** Officers who have stepped aside from this visit (回避). */
  readonly recused: readonly OfficerId[];
  /** Where the visit goes back to when a counter has done its part, the next one last. */
  readonly waysBack: readonly WayBack[];
  /** The ticket of an earlier day that this one continues. */
  readonly carriedFrom: { readonly serviceDate: string; readonly number: TicketNumber } | null;
}

interface WayBack {
  readonly officerId: OfficerId;
  readonly queueId: QueueId;
}

/** Until then only this officer, or only this counter, calls the visitor. */
export type KeptFor = { readonly until: number } & (
  | { readonly officerId: OfficerId; readonly because: 'first-receiver' | 'return' }
  | { readonly counterId: CounterId; readonly because: 'transfer' }
);

/** How the visitor's identity was taken; `none` is completed with the officer. */
export type IdentityKind = 'card' | 'typed' | 'other' | 'none';

/** What is known, and where the visit stands now. */
export type Ticket = { readonly facts: TicketFacts } & TicketState;

/** Whether the visitor is still to be called: a second number would be one too many. */
export function isExpected({ status }: Ticket): boolean {
  return status === 'waiting' || status === 'called' || status === 'held';
}

interface AtCounter {
  readonly counterId: CounterId;
  readonly officerId: OfficerId;
  /** The latest call; a recall moves it. */
  readonly calledAt: number;
  /** Calls that count towards a no-show: one too soon after the last gave the visitor no time to come. */
  readonly callCount: number;
}

type TicketState =
  | { readonly status: 'waiting' }
  /** `countedAt`: the latest call that counts towards a no-show. */
  | ({ readonly status: 'called'; readonly reason: CallReason; readonly countedAt: number } & AtCounter)
  | ({ readonly status: 'serving'; readonly startedAt: number } & AtCounter)
  | {
      readonly status: 'held';
      readonly heldAt: number;
      readonly officerId: OfficerId;
      readonly reason: HoldReason;
      /** When it goes back to waiting by itself; null: when somebody says so. */
      readonly until: number | null;
    }
  | { readonly status: 'completed'; readonly completedAt: number }
  | { readonly status: 'no-show'; readonly missedAt: number }
  | { readonly status: 'cancelled'; readonly cancelledAt: number }
  | { readonly status: 'carried-over'; readonly carriedAt: number };

/** Why this ticket was called before the others, in facts (mission A4). */
export interface CallReason {
  readonly because: 'longest-wait' | 'care' | 'appointment' | 'passed-often' | 'kept-for-you' | ChosenReason;
  readonly waitedMs: number;
  /** How many who had an earlier place, and could have been called here, were passed. */
  readonly overtook: number;
}

/** Why an officer called somebody out of turn. */
export type ChosenReason = 'chosen-urgent' | 'chosen-belongs-together' | 'chosen-leader';

export type CancelReason = 'visitor-left' | 'registered-twice' | 'visitor-asked';
export type HoldReason = 'fetching-papers' | 'waiting-for-reply' | 'rest';
/** What is printed for whoever is at a counter. */
export type SlipAtCounter = 'guidance' | 'notice' | 'transfer';
export type PauseReason = 'short-break' | 'meal' | 'meeting' | 'field-visit';
export type OldPlaceReason = 'not-heard' | 'was-helped-elsewhere' | 'unwell';
