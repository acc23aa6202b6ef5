import { z } from 'zod';
import { appointmentRequests } from './appointments.ts';
import { Desk } from './desk.ts';
import { staffHelpRequests } from './help.ts';
import { DocumentType } from './other-document.ts';
import { AlertId, CounterId, QueueId, RequestId, TicketNumber } from './primitives.ts';
import { CancelReason, ChosenReason, HoldReason, OldPlaceReason, PauseReason, RevealReason } from './reasons.ts';
import type { NoticeTable, RequestTable } from './tables.ts';
import { PrintJobNews, staffSlipRequests } from './staff-slips.ts';
import { ToldHistory } from './told-history.ts';
import { TransferNote, TransferNoteText } from './transfer-note.ts';

const RevealedPerson = {
  name: z.string().nullable(),
  /** null: an identity number, or none. */
  documentType: DocumentType.nullable(),
  documentNumber: z.string().nullable(),
};

/** The part of a registration that is personal; each look is written down with its reason. */
export const RevealedRegistration = z.strictObject({
  ...RevealedPerson,
  /** The visitor gave none here: it is the one the appointment of the same document was made with. */
  nameFromAppointment: z.boolean(),
  /** The other representatives of a group, in the order they registered. */
  representatives: z.array(z.strictObject(RevealedPerson)),
  phone: z.string().nullable(),
  /** What the visitor asks for, in their own words. */
  demand: z.string().nullable(),
  history: ToldHistory,
});
export type RevealedRegistration = z.infer<typeof RevealedRegistration>;

const HoldMinutes = z.int().min(1).max(240);

const AtCounter = { requestId: RequestId, counterId: CounterId };
const OnTicket = { ...AtCounter, number: TicketNumber };
const Called = z.strictObject({ number: TicketNumber });
const TransferTarget = z.union([z.strictObject({ queueId: QueueId }), z.strictObject({ counterId: CounterId })]);

export const officerRequests = {
  'counter:open': { request: z.strictObject(AtCounter), reply: z.null() },
  'counter:close': { request: z.strictObject(AtCounter), reply: z.null() },
  'counter:pause': { request: z.strictObject({ ...AtCounter, reason: PauseReason }), reply: z.null() },
  'counter:resume': { request: z.strictObject(AtCounter), reply: z.null() },
  'counter:hand-over': { request: z.strictObject({ ...AtCounter, toOfficerId: z.string().max(40) }), reply: z.null() },
  'counter:take-over': { request: z.strictObject(AtCounter), reply: z.null() },
  'ticket:call-next': { request: z.strictObject(AtCounter), reply: Called },
  'ticket:call-chosen': { request: z.strictObject({ ...OnTicket, reason: ChosenReason }), reply: z.null() },
  'ticket:recall': { request: z.strictObject(OnTicket), reply: z.null() },
  'ticket:record-no-show': { request: z.strictObject(OnTicket), reply: z.null() },
  'ticket:cancel': { request: z.strictObject({ ...OnTicket, reason: CancelReason }), reply: z.null() },
  'ticket:hold': {
    request: z.strictObject({ ...OnTicket, reason: HoldReason, minutes: HoldMinutes.nullable() }),
    reply: z.null(),
  },
  'ticket:return': {
    request: z.strictObject({ ...OnTicket, oldPlaceBecause: OldPlaceReason.nullable() }),
    reply: z.null(),
  },
  'ticket:transfer': {
    request: z.strictObject({ ...OnTicket, to: TransferTarget, comesBack: z.boolean(), note: TransferNoteText }),
    reply: z.null(),
  },
  'ticket:recuse': { request: z.strictObject(OnTicket), reply: z.null() },
  'ticket:undo': { request: z.strictObject(OnTicket), reply: z.null() },
  'interview:start': { request: z.strictObject(OnTicket), reply: z.null() },
  'interview:complete': { request: z.strictObject(OnTicket), reply: z.null() },
  'alert:raise': { request: z.strictObject(AtCounter), reply: z.strictObject({ alertId: AlertId }) },
  'registration:reveal': {
    request: z.strictObject({ counterId: CounterId, number: TicketNumber, reason: RevealReason }),
    reply: RevealedRegistration,
  },
  /** Oldest first. */
  'transfer-notes:look': {
    request: z.strictObject({ counterId: CounterId, number: TicketNumber }),
    reply: z.array(TransferNote),
  },
  ...staffHelpRequests,
  ...appointmentRequests,
  ...staffSlipRequests,
} as const satisfies RequestTable;
export type OfficerRequests = typeof officerRequests;

export const officerNotices = {
  'desk:changed': Desk,
  'print-job:changed': PrintJobNews,
} as const satisfies NoticeTable;
export type OfficerNotices = typeof officerNotices;
