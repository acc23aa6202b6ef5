import { z } from 'zod';
import { NoticeGround } from './reasons.ts';
import { Bilingual, HeadCount, Instant, PersonName, PrinterId, ServiceDate, TicketNumber } from './primitives.ts';

const OnEverySlip = {
  hallName: Bilingual,
  /** IANA name; paper shows the hall's local time. */
  timeZone: z.string(),
  issuedAt: Instant,
};

/** What is on a ticket of paper (mission P1). No name and no document number, by design. */
export const TicketSlip = z.strictObject({
  kind: z.literal('ticket'),
  ...OnEverySlip,
  number: TicketNumber,
  queueName: Bilingual,
  /** Where the visitor will be called to, as the hall words it: `3、4 号窗口`. */
  area: Bilingual,
  visitsAhead: z.int().nonnegative(),
  /** Slips of an older version do not say. */
  peopleAhead: z.int().nonnegative().nullable().default(null),
  headCount: HeadCount,
  /** The time of the appointment that counts for this ticket; slips of an older version have none. */
  appointedAt: Instant.nullable().default(null),
  /** False: the hall is over for the day, and the number is carried over to the next; slips of an older version do not say. */
  calledToday: z.boolean().default(true),
  /** When the hall opens next, on a ticket that is not called today, or only while a window is open; null: not known, or within the hours. */
  opensAt: Instant.nullable().default(null),
  complaintPhone: z.string().max(40),
  /** What the QR code says, see ticket-code.ts; null: the ticket has none, nor have slips of an older version. */
  code: z.string().max(40).nullable().default(null),
  /** Printed again: marked 补打, so that nobody takes it for a second number. */
  reprint: z.boolean(),
});
export type TicketSlip = z.infer<typeof TicketSlip>;

/** 指引单: where a matter can be taken, in the words of the plan (`guidance`); for whoever stands at a counter. */
const GuidanceSlip = z.strictObject({
  kind: z.literal('guidance'),
  ...OnEverySlip,
  number: TicketNumber,
  title: Bilingual,
  lines: z.array(Bilingual),
  complaintPhone: z.string().max(40),
});

/** One line of text that an officer writes for a slip. */
export const SlipText = z.string().trim().max(60);

/** What the two notices of an interview share. They name the visitor: the only slips that do. */
const Notice = {
  ...OnEverySlip,
  number: TicketNumber,
  /** null: there is a line to write it on. */
  name: PersonName.nullable(),
  categoryName: Bilingual,
  counterName: Bilingual,
  complaintPhone: z.string().max(40),
};

/** 告知单: why a matter is not taken up here, and where it can be taken. */
const NoticeSlip = z.strictObject({
  kind: z.literal('notice'),
  ...Notice,
  ground: NoticeGround,
  /** Where the visitor may turn instead; empty: nowhere is named. */
  turnTo: SlipText,
});

/** 转送单: which unit the matter was passed to. */
const TransferSlip = z.strictObject({
  kind: z.literal('transfer'),
  ...Notice,
  unit: SlipText.min(1),
  headCount: HeadCount,
});

const Count = z.int().nonnegative();

/** How the day stands or stood, in numbers; no visitor can be told from it. */
const DaySummarySlip = z.strictObject({
  kind: z.literal('day-summary'),
  ...OnEverySlip,
  serviceDate: ServiceDate,
  visits: Count,
  people: Count,
  groups: Count,
  completed: Count,
  /** At a counter now. */
  serving: Count,
  noShows: Count,
  cancelled: Count,
  /** Not served yet; at the end of a day those who are carried over. */
  open: Count,
  alerts: Count,
  /** Until the interview began, or until now. */
  longestWaitMs: Count,
  queues: z.array(z.strictObject({ name: Bilingual, visits: Count, completed: Count, open: Count })),
});
export type DaySummarySlip = z.infer<typeof DaySummarySlip>;

/** Shows whether a printer is set up right: edges, columns, sizes, characters, code, cut. */
const TestPageSlip = z.strictObject({ kind: z.literal('test-page'), ...OnEverySlip, printerId: PrinterId });

/** Everything that is printed. */
export const Slip = z.discriminatedUnion('kind', [
  TicketSlip,
  GuidanceSlip,
  NoticeSlip,
  TransferSlip,
  DaySummarySlip,
  TestPageSlip,
]);
export type Slip = z.infer<typeof Slip>;

export const SlipKind = z.enum(['ticket', 'guidance', 'notice', 'transfer', 'day-summary', 'test-page']);
export type SlipKind = z.infer<typeof SlipKind>;

/** Whether it names a visitor: such a slip is kept sealed, and only until it leaves for its printer. */
export function isPersonal({ kind }: Pick<Slip, 'kind'>): boolean {
  return kind === 'notice' || kind === 'transfer';
}
