import { z } from 'zod';
import { PrinterCondition } from './printer-condition.ts';

/** `absent`: the reader that belongs to this kiosk is not connected. `none`: this kiosk has no reader. */
export const ReaderCondition = z.enum(['ready', 'absent', 'none']);

/** What stands beside a kiosk. */
export const DevicesAtKiosk = z.strictObject({ printer: PrinterCondition, reader: ReaderCondition });
export type DevicesAtKiosk = z.infer<typeof DevicesAtKiosk>;

/** What a kiosk can find wrong with itself; `offline-impossible`: it cannot be started while the server is away. */
export const selfTestFaults = [
  'printer-near-end',
  'printer-no-paper',
  'printer-cover-open',
  'printer-cutter',
  'printer-error',
  'printer-off-line',
  'printer-unreachable',
  'reader-absent',
  'fonts-missing',
  'voice-missing',
  'screen-small',
  'offline-impossible',
] as const;
export const SelfTestFault = z.enum(selfTestFaults);
export type SelfTestFault = z.infer<typeof SelfTestFault>;
