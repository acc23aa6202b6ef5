import { z } from 'zod';
import { IdentityNumber } from './identity-number.ts';
import { PrintState } from './print.ts';
import {
  Bilingual,
  CareNeed,
  CategoryId,
  DistrictCode,
  HeadCount,
  Instant,
  RequestId,
  ServiceDate,
  TicketNumber,
} from './primitives.ts';
import type { NoticeTable, RequestTable } from './tables.ts';

const PersonName = z.string().trim().min(1).max(60);

/** What a reader took from a card. Lives in the kiosk's memory until the visitor is done, and nowhere else. */
export const Card = z.strictObject({ name: PersonName, number: IdentityNumber });
export type Card = z.infer<typeof Card>;

/** Who the visitor is, as far as known at the kiosk (mission K2). */
export const Identity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), card: Card }),
  z.strictObject({ kind: z.literal('typed'), number: IdentityNumber }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type Identity = z.infer<typeof Identity>;

const Matter = {
  headCount: HeadCount,
  categoryId: CategoryId,
  /** null: outside the hall's own districts, or the visitor does not know. */
  districtCode: DistrictCode.nullable(),
  careNeed: CareNeed.nullable(),
  /** What the visitor needs of a window, one of the hall's `specialRequests`. */
  specialRequest: CategoryId.nullable(),
};

/** Where a visit would go, and how many are ahead of it, before a number is taken (mission K12). */
export const Preview = z.strictObject({
  queueName: Bilingual,
  area: Bilingual,
  because: Bilingual,
  visitsAhead: z.int().nonnegative(),
  /** Counters that serve this queue and are open now. */
  openCounters: z.int().nonnegative(),
});
export type Preview = z.infer<typeof Preview>;

export const IssuedTicket = z.strictObject({
  number: TicketNumber,
  queueName: Bilingual,
  area: Bilingual,
  visitsAhead: z.int().nonnegative(),
  openCounters: z.int().nonnegative(),
  headCount: HeadCount,
  issuedAt: Instant,
  printJobId: z.uuid(),
});
export type IssuedTicket = z.infer<typeof IssuedTicket>;

/** Where a ticket stands that is already given. */
export const StandingTicket = IssuedTicket.pick({
  number: true,
  queueName: true,
  area: true,
  visitsAhead: true,
  openCounters: true,
});
export type StandingTicket = z.infer<typeof StandingTicket>;

/** A new ticket, or the one that the same document waits with already: that can be printed again (mission K11). */
export const Registered = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('issued'), ticket: IssuedTicket }),
  z.strictObject({ outcome: z.literal('already-waiting'), ticket: StandingTicket }),
]);
export type Registered = z.infer<typeof Registered>;

/** All that a kiosk needs to know of the hall; sent whole at connect and after each change. */
export const HallAtKiosk = z.strictObject({
  revision: z.int().nonnegative(),
  hallName: Bilingual,
  serviceDate: ServiceDate,
  timeZone: z.string(),
  openingHours: Bilingual,
  complaintPhone: z.string(),
  dataController: Bilingual,
  waitingVisits: z.int().nonnegative(),
  openCounters: z.int().nonnegative(),
  categories: z.array(z.strictObject({ id: CategoryId, short: Bilingual, long: Bilingual })),
  districts: z.array(z.strictObject({ code: DistrictCode, name: Bilingual })),
  specialRequests: z.array(z.strictObject({ id: CategoryId, name: Bilingual })),
  elderlyAge: z.int(),
  collectiveThreshold: z.int(),
  maxRepresentatives: z.int(),
  /** Cards of the simulated reader; empty where a real reader is connected. Names are invented. */
  sampleCards: z.array(z.strictObject({ id: z.string(), name: z.string(), note: Bilingual })),
});
export type HallAtKiosk = z.infer<typeof HallAtKiosk>;

export const kioskRequests = {
  'visit:preview': { request: z.strictObject(Matter), reply: Preview },
  'visit:register': {
    request: z.strictObject({
      requestId: RequestId,
      identity: Identity,
      /** The other representatives of a group, as far as they registered. */
      representatives: z.array(Identity).max(19),
      /** True: the visitor has seen the ticket that waits already, and comes with another matter. */
      anotherMatter: z.boolean(),
      ...Matter,
    }),
    reply: Registered,
  },
  /** Prints the ticket again that this document waits with, marked as a reprint. */
  'ticket:reprint': {
    request: z.strictObject({ requestId: RequestId, number: TicketNumber, identity: Identity }),
    reply: IssuedTicket,
  },
  /** Somebody who missed a call, or was asked to come back, is here again. */
  'ticket:return': {
    request: z.strictObject({ requestId: RequestId, number: TicketNumber }),
    reply: StandingTicket,
  },
  'print-job:look': { request: z.strictObject({ printJobId: z.uuid() }), reply: PrintState },
  'sample-card:present': { request: z.strictObject({ sampleId: z.string().max(40) }), reply: z.null() },
} as const satisfies RequestTable;
export type KioskRequests = typeof kioskRequests;

export const kioskNotices = {
  'hall:changed': HallAtKiosk,
  'card:presented': Card,
  'print-job:changed': z.strictObject({ printJobId: z.uuid(), print: PrintState }),
} as const satisfies NoticeTable;
export type KioskNotices = typeof kioskNotices;
