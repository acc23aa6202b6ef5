/** The hall's configuration of the moment, as data. The day reads it and never changes it. */
export interface Plan {
  readonly queues: readonly Queue[];
  readonly counters: readonly Counter[];
  readonly rules: readonly RoutingRule[];
  /** How fast a waiting visitor of each class gains priority; a ratio, ordinary is 1. */
  readonly priorityRates: Readonly<Record<PriorityClass, number>>;
  /** Nobody is passed by more later arrivals of the same queue than this. */
  readonly mostOvertakes: number;
  /** This many people or more come as a collective visit (集体访). */
  readonly collectiveThreshold: number;
  /** A no-show can be recorded after this many calls … */
  readonly noShowAfterCalls: number;
  /** … and not sooner than this after the last of them. */
  readonly noShowCoolDownMs: number;
  /** Who comes back after a missed call is called after at most this many others. */
  readonly returnWithinPlaces: number;
  /** How long a visitor is kept for one officer or counter before anybody may call. */
  readonly keptForMs: number;
  /** An appointment that checks in later than this after its time has lost its credit. */
  readonly appointmentGraceMs: number;
  /** A step can be undone for so long. */
  readonly undoMs: number;
  /** An alert nobody responded to is escalated after this time. */
  readonly alertEscalationMs: number;
}

export type QueueId = string;
export type CounterId = string;
export type CategoryId = string;
export type DistrictCode = string;
/** What a counter can do that not every counter can: a language, sign language, a low desk. */
export type Skill = string;

interface Queue {
  readonly id: QueueId;
  /** One capital letter, the head of its ticket numbers. */
  readonly letter: string;
}

/** A reception window (接待窗口), the queues it serves, and what it can do. */
export interface Counter {
  readonly id: CounterId;
  readonly queueIds: readonly QueueId[];
  readonly skills: readonly Skill[];
}

/** The first rule whose every given condition holds decides; the last rule has none and always holds. */
export interface RoutingRule {
  readonly id: string;
  readonly when: {
    readonly categories?: readonly CategoryId[];
    readonly districts?: readonly DistrictCode[];
    readonly minHeadCount?: number;
    readonly specialRequests?: readonly Skill[];
  };
  readonly queueId: QueueId;
}

/** `appointment`: came at the time that was agreed. */
export type PriorityClass = 'ordinary' | 'care' | 'appointment';

export type CareNeed = 'elderly' | 'ill' | 'disabled' | 'pregnant' | 'infant';
