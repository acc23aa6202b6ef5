import type { Answer } from '../contract/answer.ts';
import type { HallAtKiosk, KioskRequests } from '../contract/kiosk.ts';
import type { ReplyOf, RequestOf } from '../contract/tables.ts';

type Asking<Name extends keyof KioskRequests> = (
  request: RequestOf<KioskRequests, Name>,
) => Promise<Answer<ReplyOf<KioskRequests, Name>>>;

/** What a visitor at this kiosk can ask of the hall. */
export interface HallRequests {
  readonly hall: HallAtKiosk | null;
  preview: Asking<'visit:preview'>;
  register: Asking<'visit:register'>;
  reprint: Asking<'ticket:reprint'>;
  lookAtDocument: Asking<'document:look'>;
  lookAtAppointment: Asking<'appointment:look'>;
  lookAtTicket: Asking<'ticket:look'>;
  returnTicket: Asking<'ticket:return'>;
  /** Follows one print job until the next one. */
  watchPrint(printJobId: string): void;
}
