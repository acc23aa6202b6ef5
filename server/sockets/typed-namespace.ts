import type { Namespace } from 'socket.io';
import type { Answer } from '../../contract/answer.ts';
import type { NoticeOf, NoticeTable, ReplyOf, RequestOf, RequestTable } from '../../contract/tables.ts';

type ClientEvents<Requests extends RequestTable> = {
  [Name in keyof Requests]: (
    request: RequestOf<Requests, Name>,
    acknowledge: (answer: Answer<ReplyOf<Requests, Name>>) => void,
  ) => void;
};

type ServerEvents<Notices extends NoticeTable> = {
  [Name in keyof Notices]: (notice: NoticeOf<Notices, Name>) => void;
};

export type NoEvents = Record<never, never>;

/** Who is at the other end, as admitted: the id of a device, or of an account. */
export interface Admitted {
  id: string;
  /** The kiosk a reader stands beside; null in the demonstration, where any may be named. */
  kioskId?: string | null;
  /** Of an agent that prints. */
  journalId?: string;
  /** Of the key a device came with; absent in the demonstration, where none is asked for. */
  fingerprint?: string;
  /** When the session ends, milliseconds since 1970 UTC; absent for devices. */
  expiresAt?: number;
}

/** One audience's namespace, with the contract's tables as its types. */
export type TypedNamespace<Requests extends RequestTable, Notices extends NoticeTable> = Namespace<
  ClientEvents<Requests>,
  ServerEvents<Notices>,
  NoEvents,
  Admitted
>;
