import { z } from 'zod';
import { ReaderCondition } from './kiosk-devices.ts';
import { PrintState } from './print.ts';
import { PrinterCondition } from './printer-condition.ts';
import { Bilingual, DeviceId, Instant, PrinterId, RequestId, TicketNumber } from './primitives.ts';
import { SlipKind } from './slips.ts';
import { Ordered, PrintJobId } from './staff-slips.ts';
import type { NoticeTable, RequestTable } from './tables.ts';

/** A device agent, as the server knows it. */
const AgentHealth = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('connected'),
    since: Instant,
    /** How far its clock is before the server's, in milliseconds; null until it has told. */
    clockAheadMs: z.int().nullable(),
  }),
  z.strictObject({ status: z.literal('away'), since: Instant.nullable() }),
]);
export type AgentHealth = z.infer<typeof AgentHealth>;

const PrinterHealth = z.strictObject({
  id: PrinterId,
  /** null: the printer of the kiosk with this id. */
  name: Bilingual.nullable(),
  condition: PrinterCondition,
  /** The card reader beside it; null: it is no kiosk's. */
  reader: ReaderCondition.nullable(),
  /** The agent it is reached through; null: the server reaches it by itself. */
  agent: z.strictObject({ deviceId: DeviceId, health: AgentHealth }).nullable(),
});
export type PrinterHealth = z.infer<typeof PrinterHealth>;

const ToldPrintJob = z.strictObject({
  id: PrintJobId,
  kind: SlipKind,
  number: TicketNumber.nullable(),
  printerId: PrinterId,
  createdAt: Instant,
  changedAt: Instant,
  print: PrintState,
});
export type ToldPrintJob = z.infer<typeof ToldPrintJob>;

/** The paper of the hall: its printers, and the latest jobs, the newest first. */
export const PaperView = z.strictObject({
  /** When the server sent this: a PC's own clock may be wrong. */
  now: Instant,
  hallName: Bilingual,
  timeZone: z.string(),
  printers: z.array(PrinterHealth),
  jobs: z.array(ToldPrintJob),
});
export type PaperView = z.infer<typeof PaperView>;

const AtPrinter = z.strictObject({ requestId: RequestId, printerId: PrinterId });

export const supervisorRequests = {
  /** When a job came to which state, from its order on. */
  'print-job:story': {
    request: z.strictObject({ printJobId: PrintJobId }),
    reply: z.array(z.strictObject({ at: Instant, print: PrintState })),
  },
  'day-summary:print': { request: AtPrinter, reply: Ordered },
  'test-page:print': { request: AtPrinter, reply: Ordered },
} as const satisfies RequestTable;
export type SupervisorRequests = typeof supervisorRequests;

export const supervisorNotices = { 'paper:changed': PaperView } as const satisfies NoticeTable;
export type SupervisorNotices = typeof supervisorNotices;
