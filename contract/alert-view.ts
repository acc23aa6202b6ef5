import { z } from 'zod';
import { AlertId, Bilingual, Instant, TicketNumber } from './primitives.ts';

export const AlertCloseReason = z.enum(['handled', 'false-alarm', 'drill']);
export type AlertCloseReason = z.infer<typeof AlertCloseReason>;

/**
 * An alert as every audience sees it: a place and a moment (mission S4). `raised`: the server has it, no guard
 * post has shown it yet. `shown`: `shownAtPosts` posts have it on their screen. `responding`: somebody is coming.
 */
export const AlertView = z.strictObject({
  id: AlertId,
  /** null: a plan that this server never had knew it; its name has to do. */
  counterNumber: z.int().positive().nullable(),
  counterName: Bilingual,
  ticketNumber: TicketNumber.nullable(),
  raisedBy: z.string(),
  raisedAt: Instant,
  status: z.enum(['raised', 'shown', 'responding', 'closed']),
  /** Posts that are connected now and have it on their screen. */
  shownAtPosts: z.int().nonnegative(),
  /** Nobody answered in time. */
  escalated: z.boolean(),
  respondedBy: z.string().nullable(),
  respondedAt: Instant.nullable(),
  closedBy: z.string().nullable(),
  closedAt: Instant.nullable(),
  closeReason: AlertCloseReason.nullable(),
});
export type AlertView = z.infer<typeof AlertView>;
