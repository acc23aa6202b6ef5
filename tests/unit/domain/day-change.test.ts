import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../../../server/domain/events.ts';
import { aPlan, atZhaos, aVisit, issued, returned } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const called = [atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2)];
const serving = [...called, atZhaos.started('A001', 3)];

describe('the end of the day', () => {
  it('[A7.1] carries over those who wait or are held, and nobody else', () => {
    given(...serving, issued('A002', 10), issued('G001', 11, { queueId: 'general' }))
      .when({ type: 'CarryOver' }, 99)
      .then(
        { type: 'TicketCarriedOver', number: 'A002', at: 99 },
        { type: 'TicketCarriedOver', number: 'G001', at: 99 },
      );
    const held = [...serving, atZhaos.held('A001', 5)];
    given(...held)
      .when({ type: 'CarryOver' }, 99)
      .then({ type: 'TicketCarriedOver', number: 'A001', at: 99 });
  });

  const open = { type: 'OpenDay', lastDay: null } as const;

  it('[A7.1] begins the next day with them, in their old order and before everybody else', () => {
    const lastDay = dayAfter(issued('A007', 1), issued('A009', 2), issued('G001', 3, { queueId: 'general' }));
    const { decision } = given().when({ ...open, lastDay }, 1_000);
    if ('refusal' in decision) throw new Error(decision.refusal.code);
    const issuedAgain = decision.events.map((event) => (event.type === 'TicketIssued' ? event.ticket : null));
    expect(issuedAgain.map((ticket) => ticket?.number)).toEqual(['A001', 'A002', 'G001']);
    expect(issuedAgain[0]?.carriedFrom).toEqual({ serviceDate: '2026-11-24', number: 'A007' });
    const morning = dayAfter(...decision.events, issued('A003', 1_000), atZhaos.opened(1_001));
    expect(morning.waiting.countBefore(['land'], { placeFrom: 1_000, number: 'A003' })).toBe(2);
  });

  it('[A7.1] takes over nobody who was served, missed or cancelled', () => {
    const lastDay = dayAfter(
      ...serving,
      atZhaos.completed('A001', 4),
      issued('A002', 5),
      atZhaos.called('A002', 6),
      atZhaos.noShow('A002', 7),
    );
    given()
      .when({ ...open, lastDay }, 1_000)
      .then();
  });

  it('[S2.4] takes over an alert that nobody has closed', () => {
    const responded: HallEvent = { type: 'AlertResponded', alertId: 'alert-1', guardId: 'sun', at: 9 };
    const lastDay = dayAfter(atZhaos.opened(0), atZhaos.alertRaised('alert-1', 8, 'A001'), responded);
    given()
      .when({ ...open, lastDay }, 1_000)
      .then(atZhaos.alertRaised('alert-1', 8), responded);
  });
});

describe('a plan that changed', () => {
  const open = { type: 'OpenDay', lastDay: null } as const;
  const plan = aPlan();

  it('[A1.2] changes nothing when everything still has its place', () => {
    given(...serving, issued('A002', 9))
      .when(open, 99)
      .then();
  });

  it('[A1.2] leads those of a queue that is gone where today’s rules lead them, in their old place', () => {
    const without = aPlan({
      queues: plan.queues.slice(1),
      counters: [{ id: 'general-2', queueIds: ['general'], skills: [] }],
      rules: plan.rules.slice(1),
    });
    const rerouted: HallEvent = {
      type: 'TicketRerouted',
      number: 'A001',
      queueId: 'general',
      ruleId: 'everybody',
      at: 99,
    };
    given(issued('A001', 1)).when(open, 99, without).then(rerouted);
    expect(dayAfter(issued('A001', 1), rerouted).tickets.get('A001')).toMatchObject({
      status: 'waiting',
      facts: { queueId: 'general', placeFrom: 1 },
    });
  });

  it('[A1.2] closes a counter that is gone, and its visitor waits again', () => {
    const without = aPlan({ counters: plan.counters.slice(1) });
    const after: HallEvent[] = [returned('A001', 99), atZhaos.closed(99)];
    given(...serving)
      .when(open, 99, without)
      .then(...after);
    const day = dayAfter(...serving, ...after);
    expect(day.tickets.get('A001')?.status).toBe('waiting');
    expect(day.waiting.count(['land'])).toBe(1);
  });

  it('[A1.3] is noted in the log of an open hall, before what follows from it', () => {
    const without = aPlan({ counters: plan.counters.slice(1) });
    given(...serving)
      .when({ type: 'AdoptPlan' }, 99, without)
      .then({ type: 'PlanAdopted', at: 99 }, returned('A001', 99), atZhaos.closed(99));
  });

  it('[A2.1] gives no number twice when a new queue has the letter of an old one', () => {
    const renamed = aPlan({
      queues: [{ id: 'farmland', letter: 'A' }],
      counters: [{ id: 'land-1', queueIds: ['farmland'], skills: [] }],
      rules: [{ id: 'everybody', when: {}, queueId: 'farmland' }],
    });
    expect(given(issued('A001', 1)).when(aVisit(), 9, renamed).decision).toMatchObject({
      events: [{ ticket: { number: 'A002' } }],
    });
  });
});
