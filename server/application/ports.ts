import type { Answer } from '../../contract/answer.ts';
import type { DocumentType } from '../../contract/other-document.ts';
import type { RevealedRegistration } from '../../contract/officer.ts';
import type { RevealReason } from '../../contract/reasons.ts';
import type { Role } from '../../contract/session.ts';
import type { ToldHistory } from '../../contract/told-history.ts';
import type { HallDay } from '../domain/day.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Actor } from './actor.ts';
import type { PrintJob } from './paper-ports.ts';

/** The answer a request got, kept so that a repeat gets it again. */
export interface KeptAnswer {
  readonly actor: Actor;
  readonly requestId: string;
  /** Which request it answered; the same id with another request is a mistake. */
  readonly request: string;
  readonly answer: Answer<unknown>;
}

/** Somebody's papers, in clear; the store seals them before they touch a disk. */
export interface Person {
  /** `card` and `typed`: an identity number, as it was taken. */
  readonly documentKind: 'card' | 'typed' | 'none' | DocumentType;
  readonly documentNumber: string | null;
  readonly name: string | null;
}

/** The personal part of a visit. */
export interface Registration extends Person {
  readonly visitId: string;
  readonly ticketNumber: string;
  /** Keyed hash of the document's number, see `DocumentStore`; null without a document. */
  readonly documentHash: string | null;
  readonly phone: string | null;
  /** What the visitor asks for, in their own words. */
  readonly demand: string | null;
  /** Of the visit and not of the person; kept here all the same, so that the hall day stays without it. */
  readonly history: ToldHistory;
  /** The other representatives of a group. */
  readonly representatives: readonly Person[];
}

/** A completed interview, for reports and for who received whom first; a visit that is sent on has several. */
export interface Interview {
  readonly visitId: string;
  readonly ticketNumber: string;
  readonly categoryId: string;
  readonly queueId: string;
  readonly counterId: string;
  readonly officerId: string;
  readonly headCount: number;
  readonly registeredAt: number;
  readonly startedAt: number;
  readonly completedAt: number;
  /** Number of the event that completed it in the log of its day. */
  readonly revision: number;
}

/** Which interview was taken back. */
export type Reopened = Pick<Interview, 'ticketNumber' | 'visitId' | 'categoryId' | 'revision'>;

/** The transfer a note belongs to: of which visit, from which counter, when (milliseconds since 1970 UTC). */
export interface TransferOfNote {
  readonly visitId: string;
  readonly at: number;
  /** Number of the event that transferred it in the log of its day: a clock that stands still gives many the same time. */
  readonly revision: number;
}

/** What an officer wrote for whoever receives the visit next, in clear; the store seals it before it touches a disk. */
export interface TransferNote extends TransferOfNote {
  readonly counterId: string;
  readonly officerId: string;
  readonly text: string;
}

/** An appointment that a visit has come for. */
export interface CheckIn {
  readonly appointmentId: string;
  readonly visitId: string;
  readonly ticketNumber: string;
}

/** What is kept with the events of one request, in the same transaction. */
export interface Kept {
  readonly checkIn?: CheckIn;
  readonly registration?: Registration;
  readonly printJob?: PrintJob;
  readonly transferNote?: TransferNote;
  /** A transfer was undone: its note, if it had one, goes too. */
  readonly transferTakenBack?: TransferOfNote;
}

/** What a commit keeps beside the log. */
export interface HallChange {
  readonly kept: readonly Kept[];
  readonly interviews: readonly Interview[];
  /** Completed interviews that were taken back. */
  readonly reopened: readonly Reopened[];
}

export interface HallBatch extends HallChange {
  readonly hallId: string;
  readonly serviceDate: string;
  /** Revision of the day before the first of `events`. */
  readonly afterRevision: number;
  readonly events: readonly { readonly event: HallEvent; readonly actor: Actor }[];
  readonly answers: readonly KeptAnswer[];
}

/**
 * What is remembered beside the day for deciding the next request: in step with the day as it is decided, and read again
 * whenever the day is.
 */
export interface DayMemory {
  /** Forgets all, and reads what belongs to this day. */
  start(day: HallDay): Promise<void>;
  /** Takes in what was decided and is about to be kept. @param day with the events of the change */
  learn(day: HallDay, change: HallChange): void;
}

/** Where hall days are kept. */
export interface HallStore {
  /** Commits the whole batch in one transaction; when it resolves, it is on disk. */
  commit(batch: HallBatch): Promise<void>;
  /** The events of one day in order of revision. */
  loadEvents(hallId: string, serviceDate: string): Promise<HallEvent[]>;
  loadAnswers(hallId: string, serviceDate: string): Promise<KeptAnswer[]>;
  /** The latest day before this date that has events, or null. */
  lastDayBefore(hallId: string, serviceDate: string): Promise<string | null>;
}

/** Completed interviews, for reports. */
export interface InterviewStore {
  /** From the registration to the beginning; 0 while none is over. */
  longestWaitMs(hallId: string, serviceDate: string): Promise<number>;
}

export interface RegistrationStore {
  /** The personal part of a visit, and the note of who looked and why, in one transaction; null when there is none. */
  reveal(look: {
    visitId: string;
    accountId: string;
    /** `print-slip`: the name went onto a slip. */
    reason: RevealReason | 'print-slip';
    at: number;
  }): Promise<RevealedRegistration | null>;
}

export interface TransferNoteStore {
  /** What was written of a visit, oldest first, and the note of who looked, in one transaction; no note without a text. */
  look(look: { visitId: string; accountId: string; at: number }): Promise<TransferNote[]>;
}

/** `expiresAt`: when the session ends, milliseconds since 1970 UTC. */
export type SignedIn = Account & { readonly expiresAt: number };

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** Whether the officer may call a chosen ticket out of turn. */
  readonly mayCallChosen: boolean;
}

/** Who received a matter of whose document. */
export interface Received {
  readonly hash: string;
  readonly categoryId: string;
  readonly visitId: string;
  readonly officerId: string;
  /** Number of the event that completed it in the log of its day. */
  readonly revision: number;
}

/** Documents by the keyed hash of what they are known by; the number itself is never compared. */
export interface DocumentStore {
  /** @param key as of `documentKey` */
  hashOf(key: string): string;
  /** The documents that these visits registered with. */
  loadDocuments(hallId: string, visitIds: readonly string[]): Promise<{ hash: string; visitId: string }[]>;
  /** Every interview that was completed with a document from a date on (`2026-11-24`), the first first. */
  loadReceived(hallId: string, since: string): Promise<Received[]>;
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
  /** Asked at each call, so that a permission that was taken away counts no longer. */
  mayCallChosen(accountId: string): Promise<boolean>;
}

export type DeviceKind = 'kiosk' | 'hall-display' | 'device';

/** `kioskId`: the kiosk a reader stands beside, and the only one it may show cards at. */
export interface EnrolledDevice {
  readonly kioskId: string | null;
  /** Of its key, which it does not tell. */
  readonly fingerprint: string;
}

/** Kiosks, displays and devices that may connect. */
export interface DeviceStore {
  /** The device with this id and key, or null. */
  find(id: string, kind: DeviceKind, key: string): Promise<EnrolledDevice | null>;
  /** Of the keys of all that are enrolled now. */
  fingerprints(): Promise<ReadonlySet<string>>;
  /**
   * A device that was given a code comes for its key; the code opens nothing a second time.
   *
   * @param now milliseconds since 1970 UTC
   * @returns the key, or null when the code is wrong, too old, or another device's
   */
  redeem(id: string, code: string, now: number): Promise<string | null>;
}
