import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../server/domain/decide.ts';
import { evolve } from '../../../server/domain/evolve.ts';
import type { HallEvent } from '../../../server/domain/events.ts';
import { comparePlaces } from '../../../server/domain/place.ts';
import { aPlan, atZhaos, aVisit, issued } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const callNext = { type: 'CallNext', ...atZhaos.counter } as const;
const minute = 60_000;
const care = { careNeed: 'ill', priorityClass: 'care' } as const;

function firstCalled(events: HallEvent[], at: number, plan = aPlan()) {
  const { decision } = given(atZhaos.opened(0), ...events).when(callNext, at, plan);
  return 'events' in decision && decision.events[0]?.type === 'TicketCalled' ? decision.events[0] : null;
}

describe('fair order', () => {
  it('[A4.6] calls who has been passed as often as allowed, before any class', () => {
    const events: HallEvent[] = [issued('A001', 10 * minute)];
    for (const [at, number] of ['A002', 'A003', 'A004'].entries()) {
      events.push(issued(number, (11 + at) * minute, care), atZhaos.called(number, (12 + at) * minute));
      events.push(atZhaos.started(number, (12 + at) * minute), atZhaos.completed(number, (12 + at) * minute));
    }
    const waitingCare = issued('A005', 15 * minute, care);
    const called = firstCalled([...events, waitingCare], 60 * minute);
    expect(called).toMatchObject({ number: 'A001', reason: { because: 'longest-wait' } });
    expect(firstCalled([...events, waitingCare], 60 * minute, aPlan({ mostOvertakes: 4 }))).toMatchObject({
      number: 'A005',
    });
  });

  it('[A4.7] gives an appointment credit from the appointed time, not from an early arrival', () => {
    const appointed = issued('A002', 2 * minute, { priorityClass: 'appointment', placeFrom: 30 * minute });
    const ordinary = issued('A001', 10 * minute);
    expect(firstCalled([ordinary, appointed], 29 * minute)).toMatchObject({ number: 'A001' });
    expect(firstCalled([ordinary, appointed], 40 * minute)).toMatchObject({
      number: 'A002',
      reason: { because: 'appointment' },
    });
    expect(firstCalled([appointed], 3 * minute)).toMatchObject({ number: 'A002' });
  });

  it('[A4.7] takes the credit from an appointment that comes after the grace', () => {
    const registered = (at: number) => given().when(aVisit({ appointedAt: 30 * minute }), at).decision;
    expect(registered(44 * minute)).toMatchObject({
      events: [{ ticket: { priorityClass: 'appointment', placeFrom: 30 * minute } }],
    });
    expect(registered(46 * minute)).toMatchObject({
      events: [{ ticket: { priorityClass: 'ordinary', placeFrom: 46 * minute } }],
    });
  });

  it('[A5.1] keeps a repeat visitor for nobody who is not there while others receive', () => {
    const at = { counterId: 'land-1', officerId: 'zhao' };
    const { decision } = given({ type: 'CounterOpened', ...at, at: 0 }).when(aVisit({ firstReceiver: 'qian' }), 5);
    expect(decision).toMatchObject({ events: [{ ticket: { keptFor: null } }] });
  });

  it('[A5.1] keeps a repeat visitor for the first receiver, until that lapses', () => {
    const { decision } = given().when(aVisit({ firstReceiver: 'qian' }), 5);
    expect(decision).toMatchObject({
      events: [{ ticket: { keptFor: { officerId: 'qian', because: 'first-receiver', until: 5 + 10 * minute } } }],
    });
    const kept = issued('A001', 5, { keptFor: { officerId: 'qian', because: 'first-receiver', until: 10 * minute } });
    expect(firstCalled([kept], minute)).toBeNull();
    expect(firstCalled([kept, { type: 'KeepingLapsed', number: 'A001', at: 10 * minute }], 11 * minute)).toMatchObject({
      number: 'A001',
    });
  });

  it('[A3.6] leads somebody who needs a skill to a counter that has it', () => {
    expect(given().when(aVisit({ specialRequest: 'sign-language' })).decision).toMatchObject({
      events: [{ ticket: { requires: 'sign-language' } }],
    });
    expect(firstCalled([issued('A001', 1, { requires: 'sign-language' })], minute)).toBeNull();
  });

  it('[A3.6] [K1.1] lets nobody wait for a skill that no counter of the queue has', () => {
    expect(given().when(aVisit({ specialRequest: 'braille' })).decision).toMatchObject({
      events: [{ ticket: { requires: null } }],
    });
  });

  const arrival = fc.record({
    gapMs: fc.integer({ min: 0, max: 5 * minute }),
    care: fc.boolean(),
    calls: fc.integer({ min: 0, max: 2 }),
  });

  it('[A4.6] never lets more than the set number of later arrivals pass anybody, and lets nobody starve', () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 60 }), fc.integer({ min: 0, max: 5 }), (arrivals, mostOvertakes) => {
        const plan = aPlan({ mostOvertakes });
        const day = dayAfter(atZhaos.opened(0));
        const passed = new Map<string, number>();
        let now = 0;
        const call = () => {
          const decision = decide(day, plan, callNext, { now, newId: () => 'id' });
          if ('refusal' in decision) return false;
          const [event] = decision.events;
          if (event?.type !== 'TicketCalled') throw new Error('not a call');
          const called = day.tickets.get(event.number)?.facts;
          for (const { status, facts: other } of day.tickets.values()) {
            if (status === 'waiting' && called && comparePlaces(other, called) < 0)
              passed.set(other.number, (passed.get(other.number) ?? 0) + 1);
          }
          evolve(day, event);
          evolve(day, atZhaos.started(event.number, now));
          evolve(day, atZhaos.completed(event.number, now));
          return true;
        };
        for (const { gapMs, care: needsCare, calls } of arrivals) {
          now += gapMs;
          const visit = aVisit({ careNeed: needsCare ? 'ill' : null });
          const decision = decide(day, plan, visit, { now, newId: () => 'id' });
          if ('refusal' in decision) throw new Error(decision.refusal.code);
          for (const event of decision.events) evolve(day, event);
          for (let at = 0; at < calls; at += 1) call();
        }
        while (call()) now += 1;
        expect(day.waiting.count(['land'])).toBe(0);
        expect(Math.max(0, ...passed.values())).toBeLessThanOrEqual(mostOvertakes);
      }),
    );
  });
});
