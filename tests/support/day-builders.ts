import type { HallEvent } from '../../server/domain/events.ts';
import type { RegisterVisit } from '../../server/domain/commands.ts';
import type { Plan } from '../../server/domain/plan.ts';
import type { TicketFacts } from '../../server/domain/ticket.ts';

/** A small hall: two queues, three counters, of which the third serves both. */
export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    queues: [
      { id: 'land', letter: 'A' },
      { id: 'general', letter: 'G' },
    ],
    counters: [
      { id: 'land-1', queueIds: ['land'] },
      { id: 'general-2', queueIds: ['general'] },
      { id: 'both-3', queueIds: ['land', 'general'] },
    ],
    rules: [
      { id: 'land', when: { categories: ['land'] }, queueId: 'land' },
      { id: 'everybody', when: {}, queueId: 'general' },
    ],
    priorityRates: { ordinary: 1, care: 2 },
    collectiveThreshold: 5,
    noShowAfterCalls: 3,
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
    ...changes,
  };
}

export function issued(number: string, at: number, changes: Partial<TicketFacts> = {}): HallEvent {
  return { type: 'TicketIssued', ticket: aTicket(number, at, changes), kioskId: 'kiosk-1', at };
}

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
    reason: { waitedMs: 0, overtook: 0 },
    at,
  }),
  recalled: (number: string, at: number): HallEvent => ({ type: 'TicketRecalled', number, ...zhao, at }),
  started: (number: string, at: number): HallEvent => ({ type: 'InterviewStarted', number, ...zhao, at }),
  completed: (number: string, at: number): HallEvent => ({ type: 'InterviewCompleted', number, ...zhao, at }),
  noShow: (number: string, at: number): HallEvent => ({ type: 'NoShowRecorded', number, ...zhao, at }),
  alertRaised: (alertId: string, at: number, ticketNumber: string | null = null): HallEvent => ({
    type: 'AlertRaised',
    alertId,
    ticketNumber,
    ...zhao,
    at,
  }),
};
