import type { RefusalCode } from '../../../../server/domain/decision.ts';
import type { KeptFor, TicketFacts } from '../../../../server/domain/ticket.ts';

/** One visit as a list on paper would hold it: every field at hand, no states, no lists kept in step. */
export interface PlainTicket {
  readonly number: string;
  queueId: string;
  placeFrom: number;
  readonly registeredAt: number;
  readonly headCount: number;
  readonly categoryId: string;
  readonly districtCode: string | null;
  readonly priorityClass: TicketFacts['priorityClass'];
  requires: string | null;
  keptFor: KeptFor | null;
  recused: string[];
  waysBack: TicketFacts['waysBack'];
  readonly carriedFrom: TicketFacts['carriedFrom'];
  status: 'waiting' | 'called' | 'serving' | 'held' | 'completed' | 'no-show' | 'cancelled' | 'carried-over';
  counterId: string | null;
  officerId: string | null;
  callCount: number;
  calledAt: number;
  countedAt: number;
  reason: { because: string; waitedMs: number; overtook: number } | null;
  /** When a hold is over by itself. */
  until: number | null;
  /** Changes each time the visit moves on; stands again as it was when a step is undone. */
  stamp: number;
}

interface PlainStep {
  readonly ofCall: boolean;
  readonly before: PlainTicket;
  readonly stampAfter: number;
  readonly at: number;
}

export interface PlainCounter {
  readonly counterId: string;
  officerId: string;
  number: string | null;
  paused: string | null;
  step: PlainStep | null;
}

export interface PlainAlert {
  readonly id: string;
  readonly counterId: string;
  readonly ticketNumber: string | null;
  readonly raisedBy: string;
  readonly raisedAt: number;
  shownAt: string[];
  escalatedAt: number | null;
  status: 'raised' | 'shown' | 'responding' | 'closed';
  respondedBy: string | null;
  closedBy: string | null;
}

interface PlainHelpCall {
  readonly kioskId: string;
  readonly calledAt: number;
  comingBy: string | null;
}

/** The whole hall in plain arrays, looked through from one end to the other for each question. */
export interface ReferenceHall {
  readonly serviceDate: string;
  readonly tickets: PlainTicket[];
  readonly counters: PlainCounter[];
  readonly alerts: PlainAlert[];
  readonly helpCalls: PlainHelpCall[];
  /** Every call that was not undone, with the place the ticket had. */
  readonly calls: { queueId: string; placeFrom: number; number: string }[];
  stamps: number;
}

/** null: accepted. */
export type Refused = RefusalCode | null;

export function newReferenceHall(serviceDate: string): ReferenceHall {
  return { serviceDate, tickets: [], counters: [], alerts: [], helpCalls: [], calls: [], stamps: 0 };
}

export function ticketOf(hall: ReferenceHall, number: string | null): PlainTicket | undefined {
  return hall.tickets.find((ticket) => ticket.number === number);
}

export function counterOf(hall: ReferenceHall, counterId: string): PlainCounter | undefined {
  return hall.counters.find((counter) => counter.counterId === counterId);
}

/** The ticket moves on; what is not said of it is as if it were at no counter. */
export function moveOn(hall: ReferenceHall, ticket: PlainTicket, changes: Partial<PlainTicket>): void {
  const nowhere = {
    counterId: null,
    officerId: null,
    callCount: 0,
    calledAt: 0,
    countedAt: 0,
    reason: null,
    until: null,
  };
  hall.stamps += 1;
  Object.assign(ticket, nowhere, changes, { stamp: hall.stamps });
}

/** Number after the last one under this letter today. */
export function nextNumber(hall: ReferenceHall, letter: string): string {
  const given = hall.tickets.filter(({ number }) => number.startsWith(letter)).map(({ number }) => number.slice(1));
  return letter + String(Math.max(0, ...given.map(Number)) + 1).padStart(3, '0');
}
