import { z } from 'zod';
import { AlertView } from './alert-view.ts';
import { HelpCallView } from './help.ts';
import { Opening } from './opening.ts';
import {
  Bilingual,
  CareNeed,
  CounterId,
  DistrictCode,
  HeadCount,
  Instant,
  QueueId,
  ServiceDate,
  TicketNumber,
} from './primitives.ts';
import { SlipsAtDesk } from './staff-slips.ts';
import { ChosenReason, HoldReason, PauseReason } from './reasons.ts';

/** Why this ticket was called and not another, in facts a screen can word (mission A4). */
export const CallReason = z.strictObject({
  because: z.enum(['longest-wait', 'care', 'appointment', 'passed-often', 'kept-for-you', ...ChosenReason.options]),
  waitedMs: z.int().nonnegative(),
  /** How many who had an earlier place were passed. */
  overtook: z.int().nonnegative(),
  careNeed: CareNeed.nullable(),
});
export type CallReason = z.infer<typeof CallReason>;

/** A ticket as an officer sees it; no name and no number of a document. */
export const TicketFacts = z.strictObject({
  number: TicketNumber,
  queueId: QueueId,
  queueName: Bilingual,
  categoryName: Bilingual,
  districtName: Bilingual,
  districtCode: DistrictCode.nullable(),
  headCount: HeadCount,
  collective: z.boolean(),
  careNeed: CareNeed.nullable(),
  appointment: z.boolean(),
  identity: z.enum(['card', 'typed', 'other', 'none']),
  registeredAt: Instant,
  /** Why only this officer or counter may call until then. */
  kept: z.strictObject({ because: z.enum(['first-receiver', 'return', 'transfer']), until: Instant }).nullable(),
  /** Name of the officer the visitor goes back to after this counter. */
  backTo: z.string().nullable(),
  /** The number of an earlier day that this ticket continues. */
  carriedFrom: TicketNumber.nullable(),
});
export type TicketFacts = z.infer<typeof TicketFacts>;

/** The ticket that is at a counter now. */
export const TicketAtCounter = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('called'),
    facts: TicketFacts,
    calledAt: Instant,
    callCount: z.int().positive(),
    reason: CallReason,
  }),
  z.strictObject({ status: z.literal('serving'), facts: TicketFacts, startedAt: Instant }),
]);
export type TicketAtCounter = z.infer<typeof TicketAtCounter>;

/** A visitor who is expected back: held by an officer, or missed. */
export const AwayTicket = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('held'),
    facts: TicketFacts,
    officerName: z.string(),
    reason: HoldReason,
    until: Instant.nullable(),
  }),
  z.strictObject({ status: z.literal('no-show'), facts: TicketFacts, missedAt: Instant }),
]);
export type AwayTicket = z.infer<typeof AwayTicket>;

export const CounterSummary = z.strictObject({
  id: CounterId,
  number: z.int().positive(),
  name: Bilingual,
  queueNames: z.array(Bilingual),
  /** null: closed. */
  officerName: z.string().nullable(),
  ticketNumber: TicketNumber.nullable(),
  paused: PauseReason.nullable(),
});
export type CounterSummary = z.infer<typeof CounterSummary>;

/** The latest step at this counter, as long as it can be taken back. */
export const UndoableStep = z.strictObject({
  step: z.enum(['call', 'complete', 'no-show', 'transfer']),
  number: TicketNumber,
  until: Instant,
});
export type UndoableStep = z.infer<typeof UndoableStep>;

/** What one officer sees; sent whole at connect and after each change. */
export const Desk = z.strictObject({
  revision: z.int().nonnegative(),
  /** When the server sent this: screens count from here, since a PC's own clock may be wrong. */
  now: Instant,
  hallName: Bilingual,
  serviceDate: ServiceDate,
  timeZone: z.string(),
  opening: Opening,
  counters: z.array(CounterSummary),
  queues: z.array(z.strictObject({ id: QueueId, name: Bilingual })),
  /** The counter this officer has opened, if any. */
  counterId: CounterId.nullable(),
  paused: PauseReason.nullable(),
  atCounter: TicketAtCounter.nullable(),
  undoable: UndoableStep.nullable(),
  /** The first of those waiting for this counter, in the order they would be called now. */
  waiting: z.array(TicketFacts),
  waitingVisits: z.int().nonnegative(),
  waitingPeople: z.int().nonnegative(),
  /** Held or missed visitors of this counter's queues, the latest first. */
  away: z.array(AwayTicket),
  /** Other officers who sit at no counter: a counter can be handed over to them. */
  freeOfficers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  noShowAfterCalls: z.int().positive(),
  slips: SlipsAtDesk,
  /** How many guard posts are connected now; with none an alert reaches nobody. */
  guardPostsOnline: z.int().nonnegative(),
  /** Alerts raised at this officer's counter: the open ones, and those closed in the last minutes. */
  alerts: z.array(AlertView),
  /** Kiosks where somebody asks for a person, the oldest call first. */
  helpCalls: z.array(HelpCallView),
});
export type Desk = z.infer<typeof Desk>;
