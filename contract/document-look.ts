import { z } from 'zod';
import { StandingTicket } from './kiosk-tickets.ts';
import { CategoryId, DistrictCode, HeadCount, Instant, TicketNumber } from './primitives.ts';

/** A visit that was agreed beforehand for today. */
const AgreedVisit = z.strictObject({
  at: Instant,
  /** A registration now is too late for it to count. */
  missed: z.boolean(),
  /** What it is about is told only for a card that was laid on, since anybody can type a number; null: to be asked. */
  categoryId: CategoryId.nullable(),
  districtCode: DistrictCode.nullable(),
  headCount: HeadCount.nullable(),
});
export type AgreedVisit = z.infer<typeof AgreedVisit>;

/** What the hall knows today of the holder of a document: the number they wait with, and what was agreed (mission K11, K13). */
export const DocumentLook = z.strictObject({
  standing: StandingTicket.nullable(),
  agreed: AgreedVisit.nullable(),
});
export type DocumentLook = z.infer<typeof DocumentLook>;

/** What the hall knows of an appointment whose code was scanned: what was agreed, or the number of who has come for it. */
export const AppointmentLook = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('made'), agreed: AgreedVisit }),
  z.strictObject({ state: z.literal('checked-in'), number: TicketNumber }),
]);
export type AppointmentLook = z.infer<typeof AppointmentLook>;
