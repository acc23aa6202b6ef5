import { z } from 'zod';
import { PrinterTrouble, type PrinterCondition } from './printer-condition.ts';
import { PrinterId } from './primitives.ts';
import type { Slip } from './slips.ts';

/** Why certainly no usable paper came out. */
const PrintFailure = z.enum(['unreachable', ...PrinterTrouble.options, 'expired']);
type PrintFailure = z.infer<typeof PrintFailure>;

/** `at`: the printer that stood in, because the one it was meant for certainly printed nothing. */
const Elsewhere = { at: PrinterId.exactOptional() };

/**
 * A print job, as honest as the printer lets us be. `queued`: nothing has left yet. `sent`: bytes were handed
 * over or were being handed over; paper is not confirmed. `printed`: the printer itself confirmed. `failed`:
 * certainly nothing came out.
 */
export const PrintState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('queued') }),
  /** `trouble`: what the printer says is wrong with it since; the slip may be torn, cut short or missing. */
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

/** More of a job than its outcome said. */
export type Later = (outcome: PrintOutcome) => void;

/** A printer that takes one slip at a time. */
export interface SlipPrinter {
  /**
   * Resolves when the outcome is known; rejects only while nothing has left yet, and for no trouble with paper or line.
   *
   * @param later told when more becomes known of a job that was `sent`: it went on, or its holder came back
   */
  print(jobId: string, slip: Slip, later?: Later): Promise<PrintOutcome>;
  /** Listens again for what becomes of a job that was handed over before a restart; absent where nobody could tell. */
  follow?(jobId: string, later: Later): void;
  /** Lets go of the line, if it holds one. */
  close?(): Promise<void>;
  /** How it is now; not while it prints. Nothing comes out. Does not reject. */
  look(): Promise<PrinterCondition>;
}
