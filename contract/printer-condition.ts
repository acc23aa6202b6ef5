import { z } from 'zod';

/**
 * What keeps a printer from printing until somebody comes. `error`: it says that something is wrong, and not what. `off-line`: it was
 * switched off line at its own button, and nothing else is wrong.
 */
export const PrinterTrouble = z.enum(['no-paper', 'cover-open', 'cutter', 'error', 'off-line']);
export type PrinterTrouble = z.infer<typeof PrinterTrouble>;

/**
 * How a printer is when it is asked between two jobs. `unknown`: not asked yet, or one that does not answer such a question,
 * as many do not; slips go to it all the same. `near-end`: it prints, and its roll is nearly used up.
 */
export const PrinterCondition = z.enum(['unknown', 'ready', 'near-end', ...PrinterTrouble.options, 'unreachable']);
export type PrinterCondition = z.infer<typeof PrinterCondition>;

/** Whether nothing would come out now, as far as the printer says. */
export function printsNothing(condition: PrinterCondition): condition is PrinterTrouble | 'unreachable' {
  return condition === 'unreachable' || PrinterTrouble.safeParse(condition).success;
}
