import { z } from 'zod';
import { Instant, KioskId, RequestId } from './primitives.ts';
import type { RequestTable } from './tables.ts';

/** A call for help from a kiosk, as staff see it: a place and a moment (mission K8). */
export const HelpCallView = z.strictObject({
  kioskId: KioskId,
  calledAt: Instant,
  /** Who is on the way, or null. */
  comingBy: z.string().nullable(),
});
export type HelpCallView = z.infer<typeof HelpCallView>;

/** How the call of this kiosk stands, as its own screen sees it. */
export const HelpAtKiosk = z.enum(['none', 'called', 'coming']);
export type HelpAtKiosk = z.infer<typeof HelpAtKiosk>;

const AtKiosk = z.strictObject({ requestId: RequestId, kioskId: KioskId });

/** What staff, officers and guards alike, ask about calls for help. */
export const staffHelpRequests = {
  'help:answer': { request: AtKiosk, reply: z.null() },
  'help:end': { request: AtKiosk, reply: z.null() },
} as const satisfies RequestTable;
export type StaffHelpRequests = typeof staffHelpRequests;

const Here = z.strictObject({ requestId: RequestId });

/** What a visitor asks: that somebody comes, or that nobody needs to any more. */
export const kioskHelpRequests = {
  'help:call': { request: Here, reply: z.null() },
  'help:cancel': { request: Here, reply: z.null() },
} as const satisfies RequestTable;
