import type { Answer } from '../../contract/answer.ts';
import type { PrintState, TicketSlip } from '../../contract/print.ts';
import type { RevealReason, RevealedRegistration } from '../../contract/officer.ts';
import type { Role } from '../../contract/session.ts';
import type { HallEvent } from '../domain/events.ts';

/** Who asks. `clock` is the hall itself, when time has passed. */
export interface Actor {
  readonly kind: 'kiosk' | 'officer' | 'guard' | 'clock';
  readonly id: string;
}

/** The answer a request got, kept so that a repeat gets it again. */
export interface KeptAnswer {
  readonly actor: Actor;
  readonly requestId: string;
  /** Which request it answered; the same id with another request is a mistake. */
  readonly request: string;
  readonly answer: Answer<unknown>;
}

/** The personal part of a visit, in clear; the store seals it before it touches a disk. */
export interface Registration {
  readonly visitId: string;
  readonly ticketNumber: string;
  readonly documentKind: 'card' | 'typed' | 'none';
  readonly documentNumber: string | null;
  readonly name: string | null;
}

export interface PrintJob {
  readonly id: string;
  readonly kioskId: string;
  readonly slip: TicketSlip;
  readonly createdAt: number;
}

/** What is kept with the events of one request, in the same transaction. */
export interface Kept {
  readonly registration?: Registration;
  readonly printJob?: PrintJob;
}

export interface HallBatch {
  readonly hallId: string;
  readonly serviceDate: string;
  /** Revision of the day before the first of `events`. */
  readonly afterRevision: number;
  readonly events: readonly { readonly event: HallEvent; readonly actor: Actor }[];
  readonly answers: readonly KeptAnswer[];
  readonly kept: readonly Kept[];
}

/** Where hall days are kept. */
export interface HallStore {
  /** Commits the whole batch in one transaction; when it resolves, it is on disk. */
  commit(batch: HallBatch): Promise<void>;
  /** The events of one day in order of revision. */
  loadEvents(hallId: string, serviceDate: string): Promise<HallEvent[]>;
  loadAnswers(hallId: string, serviceDate: string): Promise<KeptAnswer[]>;
}

export interface PrintJobChange {
  readonly id: string;
  readonly print: PrintState;
  readonly at: number;
}

export interface PrintJobStore {
  /** Jobs of which nothing has left yet, oldest first. */
  loadQueued(hallId: string): Promise<PrintJob[]>;
  /** All changes in one transaction. */
  record(changes: readonly PrintJobChange[]): Promise<void>;
  /** null: no such job was made at this kiosk. */
  stateOf(id: string, kioskId: string): Promise<PrintState | null>;
}

export interface RegistrationStore {
  /** The personal part of a visit, and the note of who looked and why, in one transaction; null when there is none. */
  reveal(look: {
    visitId: string;
    accountId: string;
    reason: RevealReason;
    at: number;
  }): Promise<RevealedRegistration | null>;
}

/** `expiresAt`: when the session ends, milliseconds since 1970 UTC. */
export type SignedIn = Account & { readonly expiresAt: number };

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
}

/** Those who may sign in. */
export interface AccountStore {
  /** The account, or null when name or password is wrong; which of the two is not told. */
  authenticate(username: string, password: string): Promise<Account | null>;
  /** @returns the token for the cookie */
  beginSession(accountId: string): Promise<string>;
  /** Whose session this is, or null when there is none or it has expired. */
  sessionAccount(token: string): Promise<SignedIn | null>;
  endSession(token: string): Promise<void>;
}

export type DeviceKind = 'kiosk' | 'hall-display' | 'device';

/** Kiosks, displays and devices that may connect. */
export interface DeviceStore {
  holds(id: string, kind: DeviceKind, key: string): Promise<boolean>;
}
