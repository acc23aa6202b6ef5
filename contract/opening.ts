import { z } from 'zod';
import { Instant } from './primitives.ts';

/**
 * Whether the plan has the hall receive at the moment. `opensAt`: when it does next, null when that is not known;
 * `windowsCall`: whether a window that is open all the same calls, which none does once who waits is carried over.
 */
export const Opening = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open') }),
  z.strictObject({ status: z.literal('closed'), opensAt: Instant.nullable(), windowsCall: z.boolean() }),
]);
export type Opening = z.infer<typeof Opening>;

/** Whether an open window calls: within the hours, and outside them until those who wait are carried over. */
export function windowsCall(opening: Opening, openCounters: number): boolean {
  return openCounters > 0 && (opening.status === 'open' || opening.windowsCall);
}
