import { z } from 'zod';
import { PrintState } from './print.ts';
import { PrinterCondition } from './printer-condition.ts';
import { Bilingual, CategoryId, CounterId, PrinterId, RequestId, TicketNumber } from './primitives.ts';
import { NoticeGround } from './reasons.ts';
import { SlipText } from './slips.ts';
import type { RequestTable } from './tables.ts';

/** A printer of the staff, and how it is. */
const StaffPrinter = z.strictObject({ id: PrinterId, name: Bilingual, condition: PrinterCondition });
export type StaffPrinter = z.infer<typeof StaffPrinter>;

/** What an officer can print, and where. */
export const SlipsAtDesk = z.strictObject({
  printers: z.array(StaffPrinter),
  guidance: z.array(z.strictObject({ id: CategoryId, title: Bilingual })),
});
export type SlipsAtDesk = z.infer<typeof SlipsAtDesk>;

/** A slip for whoever is at the counter. The name on it is taken from the registration, which is noted as a look. */
export const SlipOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guidance'), guidanceId: CategoryId }),
  z.strictObject({ kind: z.literal('notice'), ground: NoticeGround, turnTo: SlipText }),
  z.strictObject({ kind: z.literal('transfer'), unit: SlipText.min(1) }),
]);
export type SlipOrder = z.infer<typeof SlipOrder>;

export const PrintJobId = z.uuid();
export const Ordered = z.strictObject({ printJobId: PrintJobId });

export const staffSlipRequests = {
  'slip:print': {
    request: z.strictObject({
      requestId: RequestId,
      counterId: CounterId,
      number: TicketNumber,
      printerId: PrinterId,
      order: SlipOrder,
    }),
    reply: Ordered,
  },
  /** Any ticket that is still expected: its paper was lost, or never came. */
  'ticket:reprint': {
    request: z.strictObject({ requestId: RequestId, number: TicketNumber, printerId: PrinterId }),
    reply: Ordered,
  },
  'print-job:look': { request: z.strictObject({ printJobId: PrintJobId }), reply: PrintState },
} as const satisfies RequestTable;
export type StaffSlipRequests = typeof staffSlipRequests;

/** How far a job is that was ordered here. */
export const PrintJobNews = z.strictObject({ printJobId: PrintJobId, print: PrintState });
export type PrintJobNews = z.infer<typeof PrintJobNews>;
