import type { HallEvent } from '../../server/domain/events.ts';
import type { RegisterVisit } from '../../server/domain/commands.ts';
import type { Plan } from '../../server/domain/plan.ts';
import type { TicketFacts } from '../../server/domain/ticket.ts';

/** A small hall: two queues, three counters, of which the third serves both and knows sign language. */
export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    queues: [
      { id: 'land', letter: 'A' },
      { id: 'general', letter: 'G' },
    ],
    counters: [
      { id: 'land-1', queueIds: ['land'], skills: [] },
      { id: 'general-2', queueIds: ['general'], skills: [] },
      { id: 'both-3', queueIds: ['land', 'general'], skills: ['sign-language'] },
    ],
    rules: [
      { id: 'land', when: { categories: ['land'] }, queueId: 'land' },
      { id: 'everybody', when: {}, queueId: 'general' },
    ],
    priorityRates: { ordinary: 1, care: 2, appointment: 4 },
    mostOvertakes: 3,
    collectiveThreshold: 5,
    noShowAfterCalls: 3,
    noShowCoolDownMs: 0,
    returnWithinPlaces: 3,
    keptForMs: 600_000,
    appointmentGraceMs: 900_000,
    undoMs: 10_000,
    alertEscalationMs: 20_000,
    ...changes,
  };
}

export function aVisit(changes: Partial<RegisterVisit> = {}): RegisterVisit {
  return {
    type: 'RegisterVisit',
    visitId: 'visit-1',
    kioskId: 'kiosk-1',
    categoryId: 'land',
    districtCode: '510603',
    headCount: 1,
    careNeed: null,
    identity: 'card',
    specialRequest: null,
    appointedAt: null,
    firstReceiver: null,
    ...changes,
  };
}

/** A ticket of queue `land`, registered at the given time. */
export function aTicket(number: string, registeredAt: number, changes: Partial<TicketFacts> = {}): TicketFacts {
  return {
    number,
    visitId: `visit of ${number}`,
    queueId: 'land',
    ruleId: 'land',
    categoryId: 'land',
    districtCode: '510603',
    headCount: 1,
    collective: false,
    careNeed: null,
    priorityClass: 'ordinary',
    identity: 'card',
    registeredAt,
    placeFrom: registeredAt,
    requires: null,
    keptFor: null,
    recused: [],
    waysBack: [],
    carriedFrom: null,
    ...changes,
  };
}

export function issued(number: string, at: number, changes: Partial<TicketFacts> = {}): HallEvent {
  return { type: 'TicketIssued', ticket: aTicket(number, at, changes), kioskId: 'kiosk-1', at };
}

type TransferFacts = Pick<TicketFacts, 'queueId' | 'keptFor' | 'waysBack'>;

const zhao = { counterId: 'land-1', officerId: 'zhao' };

/** Officer Zhao at counter `land-1`, where most stories are told. */
export const atZhaos = {
  counter: zhao,
  opened: (at: number): HallEvent => ({ type: 'CounterOpened', ...zhao, at }),
  closed: (at: number): HallEvent => ({ type: 'CounterClosed', ...zhao, at }),
  called: (number: string, at: number): HallEvent => ({
    type: 'TicketCalled',
    number,
    ...zhao,
    reason: { because: 'longest-wait', waitedMs: 0, overtook: 0 },
    at,
  }),
  recalled: (number: string, at: number, counts = true): HallEvent => ({
    type: 'TicketRecalled',
    number,
    ...zhao,
    counts,
    at,
  }),
  started: (number: string, at: number): HallEvent => ({ type: 'InterviewStarted', number, ...zhao, at }),
  completed: (number: string, at: number): HallEvent => ({
    type: 'InterviewCompleted',
    number,
    ...zhao,
    sentBack: null,
    at,
  }),
  transferred: (number: string, at: number, changes: Partial<TransferFacts> = {}): HallEvent => ({
    type: 'TicketTransferred',
    number,
    ...zhao,
    queueId: 'general',
    keptFor: null,
    waysBack: [],
    at,
    ...changes,
  }),
  held: (number: string, at: number, until: number | null = null): HallEvent => ({
    type: 'TicketHeld',
    number,
    ...zhao,
    reason: 'fetching-papers',
    until,
    at,
  }),
  recused: (number: string, at: number): HallEvent => ({ type: 'OfficerRecused', number, ...zhao, at }),
  undone: (number: string, at: number): HallEvent => ({ type: 'StepUndone', number, ...zhao, at }),
  paused: (at: number): HallEvent => ({ type: 'CounterPaused', ...zhao, reason: 'meal', at }),
  handedOver: (toOfficerId: string, at: number): HallEvent => ({ type: 'CounterHandedOver', ...zhao, toOfficerId, at }),
  noShow: (number: string, at: number): HallEvent => ({ type: 'NoShowRecorded', number, ...zhao, at }),
  alertRaised: (alertId: string, at: number, ticketNumber: string | null = null): HallEvent => ({
    type: 'AlertRaised',
    alertId,
    ticketNumber,
    ...zhao,
    at,
  }),
};

/** Back in the old place of a ticket registered at 1, unless said otherwise. */
export function returned(number: string, at: number, changes: object = {}): HallEvent {
  const back = {
    type: 'TicketReturned',
    number,
    placeFrom: 1,
    keptFor: null,
    by: null,
    oldPlaceBecause: null,
    at,
  } as const;
  return { ...back, ...changes };
}
