import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../server/domain/decision.ts';
import type { HallEvent } from '../../../../server/domain/events.ts';
import { inCallingOrder } from '../../../../server/domain/calling-order.ts';
import { aPlan, atZhaos, issued } from '../../../support/day-builders.ts';
import { dayAfter, given } from '../../../support/given.ts';

const minute = 60_000;
const on = { ...atZhaos.counter, number: 'A001' };
const qian = { counterId: 'both-3', officerId: 'qian' };
const atQians = (event: HallEvent): HallEvent => ({ ...event, ...qian }) as HallEvent;
const qianOpened: HallEvent = { type: 'CounterOpened', ...qian, at: 0 };
const called = [atZhaos.opened(0), qianOpened, issued('A001', 1), atZhaos.called('A001', 2)];
const serving = [...called, atZhaos.started('A001', 3)];
const back = { by: null, oldPlaceBecause: null, keptFor: null } as const;
const returned: HallEvent = { type: 'TicketReturned', number: 'A001', placeFrom: 1, ...back, at: 20 };

function eventsOf(decision: Decision): readonly HallEvent[] {
  if ('refusal' in decision) throw new Error(decision.refusal.code);
  return decision.events;
}

/** What the walks once found, told as shortly as can be. */
describe('what the walks have found', () => {
  it('[O1.8] [O4.1] refuses to undo a transfer when the next officer has stepped aside since', () => {
    const moved = [...serving, atZhaos.transferred('A001', 10), atQians(atZhaos.called('A001', 11))];
    given(...moved, atQians(atZhaos.recused('A001', 12)))
      .when({ type: 'Undo', ...on }, 13)
      .thenRefused('undo-too-late');
  });

  it('[A4.6] does not count a ticket’s own earlier call as one that passed it', () => {
    const day = dayAfter(...called, atZhaos.held('A001', 10), returned);
    const facts = day.tickets.get('A001')?.facts;
    expect(facts && day.waiting.passedBy(facts)).toBe(0);
  });

  it('[A4.6] [K8.1] counts nobody as passed by one who was called before an appointed time and before they came', () => {
    const early = ['A001', 'A002', 'A003'].flatMap((number, at) => [
      issued(number, at * minute, { priorityClass: 'appointment', placeFrom: 60 * minute }),
      ...[atZhaos.called(number, at * minute), atZhaos.started(number, at * minute)],
      atZhaos.completed(number, at * minute),
    ]);
    const care = issued('A005', 10 * minute, { careNeed: 'ill', priorityClass: 'care' });
    const { decision } = given(atZhaos.opened(0), ...early, issued('A004', 9 * minute), care).when(
      { type: 'CallNext', ...atZhaos.counter },
      20 * minute,
    );
    expect(eventsOf(decision)).toMatchObject([{ number: 'A005', reason: { because: 'care' } }]);
  });

  it('[K13.1] places who comes back behind the set number, also where somebody was passed often', () => {
    const care = { careNeed: 'ill', priorityClass: 'care' } as const;
    const missed = [issued('A001', 0, care), atZhaos.called('A001', 1), atZhaos.noShow('A001', 2)];
    const passing = [issued('A003', 11 * minute, care), atZhaos.called('A003', 12 * minute)];
    const line = [issued('A004', 12 * minute, care), issued('A005', 13 * minute, care)];
    const events = [atZhaos.opened(0), ...missed, issued('A002', 10 * minute), ...passing, ...line];
    const plan = aPlan({ returnWithinPlaces: 1, mostOvertakes: 1 });
    const now = 30 * minute;
    const { decision } = given(...events).when(
      { type: 'ReturnTicket', number: 'A001', ...back, by: atZhaos.counter },
      now,
      plan,
    );
    const order = [...inCallingOrder(dayAfter(...events, ...eventsOf(decision)), plan, ['land'], null, now)];
    expect(order.findIndex(({ number }) => number === 'A001')).toBeLessThanOrEqual(1);
  });

  it('[A4.7] gives nobody an earlier place for having come before the appointed time and missed the call', () => {
    const early = issued('A001', 1, { priorityClass: 'appointment', placeFrom: 60 * minute });
    const { decision } = given(atZhaos.opened(0), early, atZhaos.called('A001', 2), atZhaos.noShow('A001', 3)).when(
      { type: 'ReturnTicket', number: 'A001', by: { kioskId: 'kiosk-1' }, oldPlaceBecause: null },
      5 * minute,
    );
    expect(eventsOf(decision)).toMatchObject([{ placeFrom: 60 * minute }]);
  });

  it('[T3.5] opens a day with times in their order, although an alert goes on from yesterday', () => {
    const lastDay = dayAfter(atZhaos.opened(0), atZhaos.alertRaised('alert-1', 8), issued('A001', 9));
    const times = eventsOf(given().when({ type: 'OpenDay', lastDay }, 1_000).decision).map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  it('[A3.6] lets nobody wait after a transfer for a skill that no counter of the new queue has', () => {
    const counters = aPlan().counters.map((counter) => ({ ...counter, queueIds: counter.queueIds.slice(0, 1) }));
    const general = { counterId: 'general-2', officerId: 'sun' };
    const sent = issued('G001', 1, { queueId: 'general', requires: 'sign-language' });
    const { decision } = given({ type: 'CounterOpened', ...general, at: 0 }, sent).when(
      { type: 'CallNext', ...general },
      minute,
      aPlan({ counters }),
    );
    expect(decision).toMatchObject({ events: [{ type: 'TicketCalled', number: 'G001' }] });
  });

  it('[O4.1] sends nobody back to an officer who has stepped aside', () => {
    const waysBack = [{ officerId: 'zhao', queueId: 'land' }];
    const aside = [
      atZhaos.transferred('A001', 10, { waysBack }),
      atZhaos.called('A001', 11),
      atZhaos.recused('A001', 12),
    ];
    const next = [atZhaos.called('A001', 13), atZhaos.started('A001', 14)].map(atQians);
    const { decision } = given(...serving, ...aside, ...next).when(
      { type: 'CompleteInterview', ...qian, number: 'A001' },
      20,
    );
    expect(eventsOf(decision)).not.toMatchObject([{ sentBack: { keptFor: { officerId: 'zhao' } } }]);
  });

  it('[A1.2] undoes no step into a queue the changed plan no longer has', () => {
    const { queues, counters } = aPlan();
    const plan = aPlan({
      queues: queues.slice(1),
      counters: counters.map((counter) => ({ ...counter, queueIds: ['general'] })),
      rules: [{ id: 'everybody', when: {}, queueId: 'general' }],
    });
    const changed = eventsOf(given(...called).when({ type: 'OpenDay', lastDay: null }, 5, plan).decision);
    given(...called, ...changed)
      .when({ type: 'Undo', ...on }, 6, plan)
      .thenRefused('undo-too-late');
  });
});
