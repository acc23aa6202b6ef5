import { z } from 'zod';
import { AppointmentKey } from './appointment-code.ts';
import { Details } from './details.ts';
import { Divisions } from './divisions.ts';
import { AppointmentLook, DocumentLook } from './document-look.ts';
import { HelpAtKiosk, kioskHelpRequests } from './help.ts';
import { IdentityNumber } from './identity-number.ts';
import { InformationSection } from './information.ts';
import { IssuedTicket, StandingTicket, TicketPlace } from './kiosk-tickets.ts';
import { DevicesAtKiosk, SelfTestFault, selfTestFaults } from './kiosk-devices.ts';
import { Opening } from './opening.ts';
import { OtherDocument } from './other-document.ts';
import { Preview } from './preview.ts';
import {
  Bilingual,
  CareNeed,
  CategoryId,
  DistrictCode,
  HeadCount,
  Instant,
  PersonName,
  RequestId,
  ServiceDate,
  TicketNumber,
} from './primitives.ts';
import { PrintJobNews, staffSlipRequests } from './staff-slips.ts';
import type { NoticeTable, RequestTable } from './tables.ts';
import { ToldHistory } from './told-history.ts';

/** What a reader took from a card. Lives in the kiosk's memory until the visitor is done, and nowhere else. */
export const Card = z.strictObject({ name: PersonName, number: IdentityNumber });
export type Card = z.infer<typeof Card>;

/** Who the visitor is, as far as known at the kiosk (mission K2). */
export const Identity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), card: Card }),
  z.strictObject({ kind: z.literal('typed'), number: IdentityNumber }),
  OtherDocument,
  z.strictObject({ kind: z.literal('none') }),
]);
export type Identity = z.infer<typeof Identity>;

const Matter = {
  headCount: HeadCount,
  categoryId: CategoryId,
  /** Of a county, or of the prefecture or province it lies in; null: the visitor does not know. */
  districtCode: DistrictCode.nullable(),
  careNeed: CareNeed.nullable(),
  /** What the visitor needs of a window, one of the hall's `specialRequests`. */
  specialRequest: CategoryId.nullable(),
};

/** A new ticket, or the one that the same document waits with already: that can be printed again (mission K11). */
export const Registered = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('issued'), ticket: IssuedTicket }),
  z.strictObject({ outcome: z.literal('already-waiting'), ticket: StandingTicket }),
]);
export type Registered = z.infer<typeof Registered>;

/** All that a kiosk needs to know of the hall; sent whole at connect, after each change, and when it opens or closes. */
export const HallAtKiosk = z.strictObject({
  revision: z.int().nonnegative(),
  /** What the server's clock shows, which a kiosk goes by. */
  now: Instant,
  hallName: Bilingual,
  serviceDate: ServiceDate,
  timeZone: z.string(),
  openingHours: Bilingual,
  opening: Opening,
  complaintPhone: z.string(),
  information: z.array(InformationSection),
  dataController: Bilingual,
  waitingVisits: z.int().nonnegative(),
  waitingPeople: z.int().nonnegative(),
  openCounters: z.int().nonnegative(),
  categories: z.array(z.strictObject({ id: CategoryId, short: Bilingual, long: Bilingual })),
  districts: z.array(z.strictObject({ code: DistrictCode, name: Bilingual })),
  specialRequests: z.array(z.strictObject({ id: CategoryId, name: Bilingual })),
  /** Visitors are asked for the time before today. */
  asksHistory: z.boolean(),
  elderlyAge: z.int(),
  collectiveThreshold: z.int(),
  maxRepresentatives: z.int(),
  /** Cards of the simulated reader; empty where a real reader is connected. Names are invented. */
  sampleCards: z.array(z.strictObject({ id: z.string(), name: z.string(), note: Bilingual })),
});
export type HallAtKiosk = z.infer<typeof HallAtKiosk>;

export const kioskRequests = {
  /** Asked for when a visitor first needs it; it is too long for the first screen. */
  'divisions:list': { request: z.strictObject({}), reply: Divisions },
  'visit:preview': {
    request: z.strictObject({
      ...Matter,
      documentNumber: IdentityNumber.nullable(),
      appointmentKey: AppointmentKey.nullable(),
    }),
    reply: Preview,
  },
  'visit:register': {
    request: z.strictObject({
      requestId: RequestId,
      identity: Identity,
      /** The other representatives of a group, as far as they registered. */
      representatives: z.array(Identity).max(19),
      /** True: the visitor has seen the ticket that waits already, and comes with another matter. */
      anotherMatter: z.boolean(),
      /** Of the appointment whose code was scanned; null: the document alone says whether there is one. */
      appointmentKey: AppointmentKey.nullable(),
      details: Details,
      history: ToldHistory,
      ...Matter,
    }),
    reply: Registered,
  },
  ...kioskHelpRequests,
  /** Prints the ticket again that this document waits with, marked as a reprint. */
  'ticket:reprint': {
    request: z.strictObject({ requestId: RequestId, number: TicketNumber, identity: Identity }),
    reply: IssuedTicket,
  },
  /** Asked once a document is known, before anything else is. */
  'document:look': { request: z.strictObject({ identity: Identity }), reply: DocumentLook },
  /** The code of an appointment was scanned. */
  'appointment:look': { request: z.strictObject({ key: AppointmentKey }), reply: AppointmentLook },
  'ticket:look': { request: z.strictObject({ number: TicketNumber }), reply: TicketPlace },
  /** Somebody who missed a call, or was asked to come back, is here again. */
  'ticket:return': {
    request: z.strictObject({ requestId: RequestId, number: TicketNumber }),
    reply: StandingTicket,
  },
  /** What the kiosk has found wrong with itself, for who looks after the machines. */
  'self-test:tell': {
    request: z.strictObject({ faults: z.array(SelfTestFault).max(selfTestFaults.length) }),
    reply: z.null(),
  },
  'print-job:look': staffSlipRequests['print-job:look'],
  'sample-card:present': { request: z.strictObject({ sampleId: z.string().max(40) }), reply: z.null() },
} as const satisfies RequestTable;
export type KioskRequests = typeof kioskRequests;

export const kioskNotices = {
  'hall:changed': HallAtKiosk,
  'card:presented': Card,
  'devices:changed': DevicesAtKiosk,
  'help:changed': HelpAtKiosk,
  'print-job:changed': PrintJobNews,
} as const satisfies NoticeTable;
export type KioskNotices = typeof kioskNotices;
