import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../../../server/domain/events.ts';
import { atZhaos, issued } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const open = { type: 'OpenCounter', ...atZhaos.counter } as const;
const close = { type: 'CloseCounter', ...atZhaos.counter } as const;

const called = [atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2)];
const serving = [...called, atZhaos.started('A001', 3)];
const qian = { counterId: 'both-3', officerId: 'qian' };
const qianOpened: HallEvent = { type: 'CounterOpened', ...qian, at: 0 };

describe('opening and closing a counter', () => {
  it('[A3.2] opens a closed counter', () => {
    given().when(open, 5).then(atZhaos.opened(5));
  });

  it('[A3.2] opens nothing twice for the same officer', () => {
    given(atZhaos.opened(0)).when(open).then();
  });

  it('[A3.2] refuses a counter that another officer has opened', () => {
    given(atZhaos.opened(0))
      .when({ ...open, officerId: 'qian' })
      .thenRefused('counter-taken');
  });

  it('[A3.2] refuses a second counter for one officer, and says which is open', () => {
    given(atZhaos.opened(0))
      .when({ ...open, counterId: 'general-2' })
      .thenRefused('officer-elsewhere', { counterId: 'land-1' });
  });

  it('[A3.2] refuses a counter the plan does not know', () => {
    given()
      .when({ ...open, counterId: 'nowhere' })
      .thenRefused('counter-unknown');
  });

  it('[A3.3] closes an idle counter', () => {
    given(atZhaos.opened(0)).when(close, 5).then(atZhaos.closed(5));
    expect(dayAfter(atZhaos.opened(0), atZhaos.closed(5)).counters.size).toBe(0);
  });

  it('[A3.3] refuses to close while a visitor is there', () => {
    given(atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2))
      .when(close)
      .thenRefused('counter-busy', { number: 'A001' });
  });

  it('[A3.2] refuses to close what is closed or another’s', () => {
    given().when(close).thenRefused('counter-closed');
    given(atZhaos.opened(0))
      .when({ ...close, officerId: 'qian' })
      .thenRefused('counter-not-yours');
  });
});

describe('pausing and handing over a counter', () => {
  it('[A3.4] can be paused while nobody is there, and calls nobody then', () => {
    const pause = { type: 'PauseCounter', ...atZhaos.counter, reason: 'meal' } as const;
    given(atZhaos.opened(0)).when(pause, 5).then(atZhaos.paused(5));
    given(...called)
      .when(pause)
      .thenRefused('counter-busy', { number: 'A001' });
    given(atZhaos.opened(0), atZhaos.paused(5), issued('A001', 6))
      .when({ type: 'CallNext', ...atZhaos.counter })
      .thenRefused('counter-paused');
    given(atZhaos.opened(0), atZhaos.paused(5))
      .when({ type: 'ResumeCounter', ...atZhaos.counter }, 9)
      .then({ type: 'CounterResumed', ...atZhaos.counter, at: 9 });
  });

  it('[A3.5] is handed over with the visitor who is there', () => {
    given(...serving)
      .when({ type: 'HandOver', ...atZhaos.counter, toOfficerId: 'qian' }, 9)
      .then(atZhaos.handedOver('qian', 9));
    const day = dayAfter(...serving, atZhaos.handedOver('qian', 9));
    expect(day.counters.get('land-1')).toMatchObject({ officerId: 'qian', ticketNumber: 'A001' });
    expect(day.tickets.get('A001')).toMatchObject({ status: 'serving', officerId: 'qian' });
  });

  it('[A3.5] is taken over in so many words, never by opening it', () => {
    given(...serving)
      .when({ type: 'OpenCounter', counterId: 'land-1', officerId: 'qian' })
      .thenRefused('counter-taken');
    given(...serving)
      .when({ type: 'TakeOver', counterId: 'land-1', officerId: 'qian' }, 9)
      .then(atZhaos.handedOver('qian', 9));
    given(...serving, qianOpened)
      .when({ type: 'TakeOver', counterId: 'land-1', officerId: 'qian' })
      .thenRefused('officer-elsewhere', { counterId: 'both-3' });
    given().when({ type: 'TakeOver', counterId: 'land-1', officerId: 'qian' }).thenRefused('counter-closed');
  });
});
