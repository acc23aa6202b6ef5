import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../../../server/domain/events.ts';
import { atZhaos, issued, returned } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const called = [atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2)];
const serving = [...called, atZhaos.started('A001', 3)];
const qian = { counterId: 'both-3', officerId: 'qian' };
const qianOpened: HallEvent = { type: 'CounterOpened', ...qian, at: 0 };

describe('undoing a step', () => {
  const undo = { type: 'Undo', ...atZhaos.counter, number: 'A001' } as const;

  it.each([
    ['a call', [atZhaos.opened(0), issued('A001', 1)], atZhaos.called('A001', 10)],
    ['a completion', serving, atZhaos.completed('A001', 10)],
    ['a no-show', called, atZhaos.noShow('A001', 10)],
    ['a transfer', serving, atZhaos.transferred('A001', 10)],
  ])('[O1.8] makes ticket and lists stand as before %s', (_what, before, step) => {
    given(...before, step)
      .when(undo, 19_000 - 9_000)
      .then(atZhaos.undone('A001', 10_000));
    const undone = dayAfter(...before, step, atZhaos.undone('A001', 10_000));
    const never = dayAfter(...before);
    expect(undone.tickets).toEqual(never.tickets);
    expect(undone.waiting.count(['land', 'general'])).toBe(never.waiting.count(['land', 'general']));
    expect(undone.counters.get('land-1')?.ticketNumber).toBe(never.counters.get('land-1')?.ticketNumber);
  });

  it('[O1.8] is refused when the time is over, or there is nothing to undo', () => {
    given(...called)
      .when(undo, 10_003)
      .thenRefused('undo-too-late');
    given(...serving)
      .when(undo, 4)
      .thenRefused('nothing-to-undo');
    given(...called, atZhaos.undone('A001', 4))
      .when(undo, 5)
      .thenRefused('nothing-to-undo');
  });

  it('[O1.8] is refused when the visit has moved on', () => {
    const moved: HallEvent[] = [
      ...serving,
      atZhaos.transferred('A001', 10),
      qianOpened,
      {
        type: 'TicketCalled',
        number: 'A001',
        ...qian,
        reason: { because: 'longest-wait', waitedMs: 9, overtook: 0 },
        at: 20,
      },
    ];
    given(...moved)
      .when(undo, 30)
      .thenRefused('undo-too-late');
    given(...called, atZhaos.noShow('A001', 5), returned('A001', 6))
      .when(undo, 7)
      .thenRefused('undo-too-late');
  });

  it('[O1.8] of a call does not count as having passed anybody', () => {
    const two = [atZhaos.opened(0), issued('A001', 1), issued('A002', 2), atZhaos.called('A002', 10)];
    const first = dayAfter(...two, atZhaos.undone('A002', 11));
    const facts = first.tickets.get('A001')?.facts;
    expect(facts && first.waiting.passedBy(facts)).toBe(0);
    const passed = dayAfter(...two).tickets.get('A001')?.facts;
    expect(passed && dayAfter(...two).waiting.passedBy(passed)).toBe(1);
  });
});
