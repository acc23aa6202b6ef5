import { z } from 'zod';
import { PrinterTrouble, type PrinterCondition } from './printer-condition.ts';
import { Bilingual, HeadCount, Instant, KioskId, TicketNumber } from './primitives.ts';

/** What is on a ticket of paper (mission P1). No name and no document number, by design. */
export const TicketSlip = z.strictObject({
  kind: z.literal('ticket'),
  hallName: Bilingual,
  number: TicketNumber,
  queueName: Bilingual,
  /** Where the visitor will be called to, as the hall words it: `3、4 号窗口`. */
  area: Bilingual,
  visitsAhead: z.int().nonnegative(),
  /** Slips of an older version do not say. */
  peopleAhead: z.int().nonnegative().nullable().default(null),
  headCount: HeadCount,
  issuedAt: Instant,
  /** The time of the appointment that counts for this ticket; slips of an older version have none. */
  appointedAt: Instant.nullable().default(null),
  /** False: the hall is over for the day, and the number is carried over to the next; slips of an older version do not say. */
  calledToday: z.boolean().default(true),
  /** IANA name; paper shows the hall's local time. */
  timeZone: z.string(),
  complaintPhone: z.string().max(40),
  /** What the QR code says, see ticket-code.ts; null: the ticket has none, nor have slips of an older version. */
  code: z.string().max(40).nullable().default(null),
  /** Printed again: marked 补打, so that nobody takes it for a second number. */
  reprint: z.boolean(),
});
export type TicketSlip = z.infer<typeof TicketSlip>;

/** Why certainly no usable paper came out. */
const PrintFailure = z.enum(['unreachable', ...PrinterTrouble.options, 'expired']);
type PrintFailure = z.infer<typeof PrintFailure>;

/** `at`: the kiosk whose printer stood in, because the visitor's own certainly printed nothing. */
const Elsewhere = { at: KioskId.exactOptional() };

/**
 * A print job, as honest as the printer lets us be. `queued`: nothing has left yet. `sent`: bytes were handed
 * over or were being handed over; paper is not confirmed. `printed`: the printer itself confirmed. `failed`:
 * certainly no ticket came out.
 */
export const PrintState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('queued') }),
  /** `trouble`: what the printer says is wrong with it since; the ticket may be torn, cut short or missing. */
  z.strictObject({ state: z.literal('sent'), trouble: PrinterTrouble.exactOptional(), ...Elsewhere }),
  z.strictObject({ state: z.literal('printed'), ...Elsewhere }),
  z.strictObject({ state: z.literal('failed'), reason: PrintFailure }),
]);
export type PrintState = z.infer<typeof PrintState>;

/** Whether the visitor is told to do without the paper: none came out, or it may be torn. */
export function paperFailed(print: PrintState): boolean {
  return print.state === 'failed' || (print.state === 'sent' && print.trouble !== undefined);
}

/** How an attempt to print ended: `sent` means that the printer never confirmed. */
export type PrintOutcome = Exclude<PrintState, { state: 'queued' }>;

/** A printer that takes one slip at a time. */
export interface SlipPrinter {
  /** Resolves when the outcome is known; does not reject for trouble with paper or line. */
  print(jobId: string, slip: TicketSlip): Promise<PrintOutcome>;
  /** How it is now; not while it prints. Nothing comes out. Does not reject. */
  look(): Promise<PrinterCondition>;
}

const PaperWidth = z.union([z.literal(58), z.literal(80)]);

/** How a printer is reached. `simulated` keeps each slip as a file of the bytes a printer would have got. */
export const PrinterSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tcp'),
    host: z.string().min(1),
    port: z.int().min(1).max(65535).default(9100),
    paperWidthMm: PaperWidth.default(80),
  }),
  z.strictObject({
    kind: z.literal('serial'),
    path: z.string().min(1),
    baudRate: z.int().positive().default(9600),
    paperWidthMm: PaperWidth.default(80),
  }),
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1), paperWidthMm: PaperWidth.default(80) }),
  z.strictObject({ kind: z.literal('simulated'), paperWidthMm: PaperWidth.default(80) }),
]);
export type PrinterSettings = z.infer<typeof PrinterSettings>;
