import { z } from 'zod';
import { Bilingual, HeadCount, Instant, TicketNumber } from './primitives.ts';

/** A number that was given at a kiosk, or is printed there again. */
export const IssuedTicket = z.strictObject({
  number: TicketNumber,
  queueName: Bilingual,
  area: Bilingual,
  visitsAhead: z.int().nonnegative(),
  peopleAhead: z.int().nonnegative(),
  openCounters: z.int().nonnegative(),
  /** From when its place counts: later than now for who came early to an appointment. */
  countsFrom: Instant,
  headCount: HeadCount,
  issuedAt: Instant,
  /** The time of the appointment that this ticket has its place by. */
  appointedAt: Instant.nullable(),
  printJobId: z.uuid(),
});
export type IssuedTicket = z.infer<typeof IssuedTicket>;

/** Where a ticket stands that is already given. */
export const StandingTicket = IssuedTicket.pick({
  number: true,
  queueName: true,
  area: true,
  visitsAhead: true,
  peopleAhead: true,
  openCounters: true,
  countsFrom: true,
});
export type StandingTicket = z.infer<typeof StandingTicket>;

/** Where a ticket of today is: no more than a board shows, and how many are ahead. */
export const TicketPlace = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('waiting'), ticket: StandingTicket }),
  z.strictObject({
    status: z.enum(['called', 'serving']),
    number: TicketNumber,
    counterNumber: z.int().positive(),
  }),
  z.strictObject({ status: z.enum(['held', 'no-show']), number: TicketNumber }),
  z.strictObject({
    status: z.literal('over'),
    number: TicketNumber,
    because: z.enum(['completed', 'cancelled', 'carried-over']),
  }),
]);
export type TicketPlace = z.infer<typeof TicketPlace>;
