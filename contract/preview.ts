import { z } from 'zod';
import { Bilingual, Instant } from './primitives.ts';

/** Where a visit would go, and how many are ahead of it, before a number is taken (mission K12). */
export const Preview = z.strictObject({
  queueName: Bilingual,
  area: Bilingual,
  because: Bilingual,
  visitsAhead: z.int().nonnegative(),
  /** How many people stand behind these. */
  peopleAhead: z.int().nonnegative(),
  /** Counters that serve this queue and are open now. */
  openCounters: z.int().nonnegative(),
  /** So many are ahead that the visitor is asked before waiting; never a reason to refuse. */
  longQueue: z.boolean(),
  /** The time of the visitor's appointment, when a registration now would count for it. */
  appointedAt: Instant.nullable(),
});
export type Preview = z.infer<typeof Preview>;
