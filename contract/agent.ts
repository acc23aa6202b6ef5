import { z } from 'zod';
import { PrintState, type PrintOutcome } from './print.ts';
import { PrinterCondition } from './printer-condition.ts';
import { Instant, PrinterName } from './primitives.ts';
import { PrintJobId } from './staff-slips.ts';
import type { RequestTable } from './tables.ts';

/** Socket.IO brings them as they are. */
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** How an attempt ended, as its holder knows it; where it came out, the server knows. */
const Outcome = PrintState.refine((print): print is PrintOutcome => print.state !== 'queued' && !('at' in print));

/** What the holder of a job says of it; `unknown`: it never had it, so nothing came out here. */
export const HeldJob = z.union([Outcome, z.strictObject({ state: z.literal('unknown') })]);
export type HeldJob = z.infer<typeof HeldJob>;

/** What the server asks of a device agent that has printers. */
export const agentOrders = {
  /** Once and no more: an agent that has the job already answers with what became of it. */
  'print-job:print': {
    request: z.strictObject({ printJobId: PrintJobId, printer: PrinterName, bytes: Bytes }),
    reply: Outcome,
  },
  'print-job:look': { request: z.strictObject({ printJobId: PrintJobId }), reply: HeldJob },
  'printer:look': { request: z.strictObject({ printer: PrinterName }), reply: PrinterCondition },
} as const satisfies RequestTable;
export type AgentOrders = typeof agentOrders;

/** What a device agent tells by itself. */
export const agentRequests = {
  /** A job that was `sent` has come further. */
  'print-job:tell': { request: z.strictObject({ printJobId: PrintJobId, outcome: Outcome }), reply: z.null() },
  /** `at`: the agent's own clock. `reader`: whether it has a card reader. */
  'health:tell': { request: z.strictObject({ at: Instant, reader: z.boolean() }), reply: z.null() },
} as const satisfies RequestTable;
