import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCallingOrder } from '../../../server/domain/calling-order.ts';
import { aPlan, aTicket, atZhaos, issued } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const callNext = { type: 'CallNext', ...atZhaos.counter } as const;
const minute = 60_000;

describe('calling the next visitor', () => {
  it('[A4.4] calls who registered first, and says how long they waited', () => {
    given(atZhaos.opened(0), issued('A001', 100), issued('A002', 200))
      .when(callNext, 1_000)
      .then({
        type: 'TicketCalled',
        number: 'A001',
        ...atZhaos.counter,
        reason: { because: 'longest-wait', waitedMs: 900, overtook: 0 },
        at: 1_000,
      });
  });

  it('[A3.1] calls only from the queues of the counter', () => {
    given(atZhaos.opened(0), issued('G001', 1, { queueId: 'general' }))
      .when(callNext)
      .thenRefused('nobody-waiting');
  });

  it('[A4.4] lets a care need overtake, and keeps how many were passed', () => {
    const care = { careNeed: 'ill', priorityClass: 'care' } as const;
    const { decision } = given(
      atZhaos.opened(0),
      issued('A001', 4 * minute),
      issued('A002', 5 * minute),
      issued('A003', 6 * minute, care),
    ).when(callNext, 10 * minute);
    expect(decision).toMatchObject({
      events: [{ number: 'A003', reason: { because: 'care', waitedMs: 4 * minute, overtook: 2 } }],
    });
  });

  it('[A4.3] lets nobody starve: long waiting outweighs a care need', () => {
    const care = { careNeed: 'ill', priorityClass: 'care' } as const;
    const { decision } = given(atZhaos.opened(0), issued('A001', 0), issued('A002', 8 * minute, care)).when(
      callNext,
      10 * minute,
    );
    expect(decision).toMatchObject({ events: [{ number: 'A001' }] });
  });

  it('[A4.2] keeps first come, first served inside a class, in whatever order the tickets are put in', () => {
    const arrivals = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 40 });
    fc.assert(
      fc.property(arrivals, (times) => {
        const day = dayAfter();
        times.forEach((at, index) => day.waiting.add(aTicket(`A${String(index).padStart(3, '0')}`, at)));
        const order = [...inCallingOrder(day, aPlan(), ['land'], null, 1_000)].map(({ registeredAt }) => registeredAt);
        expect(order).toEqual([...times].sort((one, other) => one - other));
      }),
    );
  });

  it('[A4.1] [A4.5] gives the same order for the same day, in the order of accumulated priority', () => {
    const ticket = fc.record({ at: fc.integer({ min: 0, max: 900 }), care: fc.boolean(), general: fc.boolean() });
    fc.assert(
      fc.property(fc.array(ticket, { maxLength: 40 }), (tickets) => {
        const events = tickets.map(({ at, care, general }, index) =>
          issued(`A${String(index).padStart(3, '0')}`, at, {
            priorityClass: care ? 'care' : 'ordinary',
            queueId: general ? 'general' : 'land',
          }),
        );
        const order = [
          ...inCallingOrder(dayAfter(...events), aPlan({ mostOvertakes: Infinity }), ['land', 'general'], null, 1_000),
        ];
        const priorities = order.map(
          ({ priorityClass, registeredAt }) => (priorityClass === 'care' ? 2 : 1) * (1_000 - registeredAt),
        );
        expect(order).toHaveLength(tickets.length);
        expect(priorities).toEqual([...priorities].sort((one, other) => other - one));
        expect([
          ...inCallingOrder(dayAfter(...events), aPlan({ mostOvertakes: Infinity }), ['land', 'general'], null, 1_000),
        ]).toEqual(order);
      }),
    );
  });

  it('[O1.3] refuses while a visitor is at the counter, and names the ticket', () => {
    given(atZhaos.opened(0), issued('A001', 1), issued('A002', 2), atZhaos.called('A001', 3))
      .when(callNext)
      .thenRefused('counter-busy', { number: 'A001' });
  });

  it('[O1.3] never calls to a counter what is already at another', () => {
    const other = { counterId: 'both-3', officerId: 'qian' };
    given(atZhaos.opened(0), { type: 'CounterOpened', ...other, at: 0 }, issued('A001', 1), atZhaos.called('A001', 2))
      .when({ type: 'CallNext', ...other })
      .thenRefused('nobody-waiting');
  });
});
