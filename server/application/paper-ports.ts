import type { PrintState } from '../../contract/print.ts';
import type { Slip } from '../../contract/slips.ts';
import type { Actor } from './actor.ts';

export interface PrintJob {
  readonly id: string;
  /** Whose printer it is meant for: a kiosk's, or one of the staff. */
  readonly printerId: string;
  /** Who hears how far it has come. */
  readonly orderedBy: Actor;
  readonly slip: Slip;
  readonly createdAt: number;
}

/** A job whose slip is not needed any more: its bytes are with its holder. */
export type HandedOver = Omit<PrintJob, 'slip' | 'createdAt'>;

/** Such a job as it was left by an earlier run. */
export type LeftJob = HandedOver & { readonly print: PrintState };

export interface PrintJobChange {
  readonly id: string;
  /** Where the job has to stand; from anywhere else it does not move. */
  readonly from: 'queued' | 'sent';
  readonly print: PrintState;
}

/** A job as the staff is told of it; without what it says. */
export interface ToldJob {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly printerId: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly print: PrintState;
}

/** When a job came to which state. */
export interface StoryStep {
  readonly at: number;
  readonly print: PrintState;
}

export interface PrintJobStore {
  /**
   * A job of its own, outside a hall's commit. `there`: it was added before; `other`: its id belongs to another job, of which nothing is
   * told.
   */
  add(hallId: string, job: PrintJob): Promise<'added' | 'there' | 'other'>;
  /** The latest first. */
  latest(hallId: string, limit: number): Promise<ToldJob[]>;
  /** From its order on; null: no such job. */
  storyOf(hallId: string, id: string): Promise<StoryStep[] | null>;
  /** Jobs of which nothing has left yet, oldest first. @param onUnreadable one cannot be read, and is left out */
  loadQueued(hallId: string, onUnreadable: (fault: unknown) => void): Promise<PrintJob[]>;
  /**
   * All changes in one transaction, each of another job. Resolves with whether each was made: a job has moved when it
   * stood where the change says, so of all who want to send it exactly one gets true.
   *
   * @param at milliseconds since 1970 UTC
   */
  record(changes: readonly PrintJobChange[], at: number): Promise<boolean[]>;
  /** Jobs that were handed over and may still come to an end, from a time on (milliseconds since 1970 UTC). */
  loadSent(hallId: string, since: number): Promise<LeftJob[]>;
  /** null: this one ordered no such job. */
  stateOf(id: string, orderedBy: Actor): Promise<PrintState | null>;
}
