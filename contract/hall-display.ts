import { z } from 'zod';
import { Opening } from './opening.ts';
import { Bilingual, Instant, QueueId, ServiceDate, TicketNumber } from './primitives.ts';
import type { NoticeTable, RequestTable } from './tables.ts';

/** One call on the board. A recall has a new `calledAt` and a higher `callCount`. */
export const BoardCall = z.strictObject({
  number: TicketNumber,
  counterNumber: z.int().positive(),
  counterName: Bilingual,
  calledAt: Instant,
  callCount: z.int().positive(),
  status: z.enum(['called', 'serving']),
});
export type BoardCall = z.infer<typeof BoardCall>;

/** The hall board: numbers only (mission D2). Sent whole at connect and after each change. */
export const Board = z.strictObject({
  revision: z.int().nonnegative(),
  hallName: Bilingual,
  serviceDate: ServiceDate,
  timeZone: z.string(),
  notice: Bilingual,
  /** Tickets at a counter now, the newest call first. */
  calls: z.array(BoardCall),
  queues: z.array(
    z.strictObject({
      id: QueueId,
      name: Bilingual,
      waitingVisits: z.int().nonnegative(),
      waitingPeople: z.int().nonnegative(),
      next: z.array(TicketNumber),
      /** Counters that serve this queue and are open now. */
      openCounters: z.int().nonnegative(),
    }),
  ),
  /** No-shows, the latest first. */
  missed: z.array(TicketNumber),
  openCounters: z.int().nonnegative(),
  opening: Opening,
});
export type Board = z.infer<typeof Board>;

export const hallDisplayRequests = {} as const satisfies RequestTable;
export type HallDisplayRequests = typeof hallDisplayRequests;

export const hallDisplayNotices = { 'board:changed': Board } as const satisfies NoticeTable;
export type HallDisplayNotices = typeof hallDisplayNotices;
