import { z } from 'zod';

/**
 * How a printer is when it is asked between two jobs. `unknown`: not asked yet, or one that does not answer such a question,
 * as many do not; tickets go to it all the same.
 */
export const PrinterCondition = z.enum(['unknown', 'ready', 'no-paper', 'unreachable']);
export type PrinterCondition = z.infer<typeof PrinterCondition>;

/** `absent`: the reader that belongs to this kiosk is not connected. `none`: this kiosk has no reader. */
const ReaderCondition = z.enum(['ready', 'absent', 'none']);

/** What stands beside a kiosk. */
export const DevicesAtKiosk = z.strictObject({ printer: PrinterCondition, reader: ReaderCondition });
export type DevicesAtKiosk = z.infer<typeof DevicesAtKiosk>;

/** What a kiosk can find wrong with itself; `offline-impossible`: it cannot be started while the server is away. */
export const selfTestFaults = [
  'printer-no-paper',
  'printer-unreachable',
  'reader-absent',
  'fonts-missing',
  'voice-missing',
  'screen-small',
  'offline-impossible',
] as const;
export const SelfTestFault = z.enum(selfTestFaults);
export type SelfTestFault = z.infer<typeof SelfTestFault>;
