/** The hall's configuration of the moment, as data. The day reads it and never changes it. */
export interface Plan {
  readonly queues: readonly Queue[];
  readonly counters: readonly Counter[];
  readonly rules: readonly RoutingRule[];
  /** How fast a waiting visitor of each class gains priority; a ratio, ordinary is 1. */
  readonly priorityRates: Readonly<Record<PriorityClass, number>>;
  /** This many people or more come as a collective visit (集体访). */
  readonly collectiveThreshold: number;
  /** A no-show can be recorded after this many calls. */
  readonly noShowAfterCalls: number;
  /** An alert nobody responded to is escalated after this time. */
  readonly alertEscalationMs: number;
}

export type QueueId = string;
export type CounterId = string;
export type CategoryId = string;
export type DistrictCode = string;

interface Queue {
  readonly id: QueueId;
  /** One capital letter, the head of its ticket numbers. */
  readonly letter: string;
}

/** A reception window (接待窗口) and the queues it serves. */
interface Counter {
  readonly id: CounterId;
  readonly queueIds: readonly QueueId[];
}

/** The first rule whose every given condition holds decides; the last rule has none and always holds. */
export interface RoutingRule {
  readonly id: string;
  readonly when: {
    readonly categories?: readonly CategoryId[];
    readonly districts?: readonly DistrictCode[];
    readonly minHeadCount?: number;
  };
  readonly queueId: QueueId;
}

export type PriorityClass = 'ordinary' | 'care';

export type CareNeed = 'elderly' | 'ill' | 'disabled' | 'pregnant' | 'infant';
