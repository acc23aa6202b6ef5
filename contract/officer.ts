import { z } from 'zod';
import {
  AlertId,
  Bilingual,
  CareNeed,
  CounterId,
  DistrictCode,
  HeadCount,
  Instant,
  RequestId,
  TicketNumber,
} from './primitives.ts';
import { AlertView } from './alert-view.ts';
import type { NoticeTable, RequestTable } from './tables.ts';

/** Why this ticket was called and not another, in facts a screen can word (mission A4). */
export const CallReason = z.strictObject({
  waitedMs: z.int().nonnegative(),
  /** How many who had registered earlier were passed. */
  overtook: z.int().nonnegative(),
  careNeed: CareNeed.nullable(),
});
export type CallReason = z.infer<typeof CallReason>;

/** A ticket as an officer sees it; no name and no number of a document. */
export const TicketFacts = z.strictObject({
  number: TicketNumber,
  queueName: Bilingual,
  categoryName: Bilingual,
  districtName: Bilingual,
  districtCode: DistrictCode.nullable(),
  headCount: HeadCount,
  collective: z.boolean(),
  careNeed: CareNeed.nullable(),
  identity: z.enum(['card', 'typed', 'none']),
  registeredAt: Instant,
});
export type TicketFacts = z.infer<typeof TicketFacts>;

/** The ticket that is at a counter now. */
export const TicketAtCounter = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('called'),
    facts: TicketFacts,
    calledAt: Instant,
    callCount: z.int().positive(),
    reason: CallReason,
  }),
  z.strictObject({ status: z.literal('serving'), facts: TicketFacts, startedAt: Instant }),
]);
export type TicketAtCounter = z.infer<typeof TicketAtCounter>;

export const CounterSummary = z.strictObject({
  id: CounterId,
  number: z.int().positive(),
  name: Bilingual,
  queueNames: z.array(Bilingual),
  /** null: closed. */
  officerName: z.string().nullable(),
  ticketNumber: TicketNumber.nullable(),
});
export type CounterSummary = z.infer<typeof CounterSummary>;

/** What one officer sees; sent whole at connect and after each change. */
export const Desk = z.strictObject({
  revision: z.int().nonnegative(),
  hallName: Bilingual,
  timeZone: z.string(),
  counters: z.array(CounterSummary),
  /** The counter this officer has opened, if any. */
  counterId: CounterId.nullable(),
  atCounter: TicketAtCounter.nullable(),
  /** The first of those waiting for this counter, in the order they would be called now. */
  waiting: z.array(TicketFacts),
  waitingVisits: z.int().nonnegative(),
  waitingPeople: z.int().nonnegative(),
  noShowAfterCalls: z.int().positive(),
  /** Alerts raised at this officer's counter: the open ones, and those closed in the last minutes. */
  alerts: z.array(AlertView),
});
export type Desk = z.infer<typeof Desk>;

/** The part of a registration that is personal; each look is written down with its reason. */
export const RevealedRegistration = z.strictObject({
  name: z.string().nullable(),
  documentNumber: z.string().nullable(),
});
export type RevealedRegistration = z.infer<typeof RevealedRegistration>;

export const RevealReason = z.enum(['verify-identity', 'complete-record', 'visitor-asked']);
export type RevealReason = z.infer<typeof RevealReason>;

export const CancelReason = z.enum(['visitor-left', 'registered-twice', 'visitor-asked']);
export type CancelReason = z.infer<typeof CancelReason>;

const AtCounter = { requestId: RequestId, counterId: CounterId };
const OnTicket = { ...AtCounter, number: TicketNumber };
const Called = z.strictObject({ number: TicketNumber });

export const officerRequests = {
  'counter:open': { request: z.strictObject(AtCounter), reply: z.null() },
  'counter:close': { request: z.strictObject(AtCounter), reply: z.null() },
  'ticket:call-next': { request: z.strictObject(AtCounter), reply: Called },
  'ticket:recall': { request: z.strictObject(OnTicket), reply: z.null() },
  'ticket:record-no-show': { request: z.strictObject(OnTicket), reply: z.null() },
  'ticket:cancel': { request: z.strictObject({ ...OnTicket, reason: CancelReason }), reply: z.null() },
  'interview:start': { request: z.strictObject(OnTicket), reply: z.null() },
  'interview:complete': { request: z.strictObject(OnTicket), reply: z.null() },
  'alert:raise': { request: z.strictObject(AtCounter), reply: z.strictObject({ alertId: AlertId }) },
  'registration:reveal': {
    request: z.strictObject({ counterId: CounterId, number: TicketNumber, reason: RevealReason }),
    reply: RevealedRegistration,
  },
} as const satisfies RequestTable;
export type OfficerRequests = typeof officerRequests;

export const officerNotices = { 'desk:changed': Desk } as const satisfies NoticeTable;
export type OfficerNotices = typeof officerNotices;
