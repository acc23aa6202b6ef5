import { describe, expect, it } from 'vitest';
import { atZhaos, issued } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const on = (number: string) => ({ ...atZhaos.counter, number });
const called = [atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2)];
const serving = [...called, atZhaos.started('A001', 3)];

describe('serving a visitor', () => {
  it('[O1.1] recalls a called ticket', () => {
    given(...called)
      .when({ type: 'Recall', ...on('A001') }, 9)
      .then(atZhaos.recalled('A001', 9));
  });

  it('[O1.1] counts the calls', () => {
    const ticket = dayAfter(...called, atZhaos.recalled('A001', 9)).tickets.get('A001');
    expect(ticket).toMatchObject({ status: 'called', callCount: 2, calledAt: 9 });
  });

  it('[O1.1] starts the interview of a called ticket', () => {
    given(...called)
      .when({ type: 'StartInterview', ...on('A001') }, 9)
      .then(atZhaos.started('A001', 9));
  });

  it('[O1.1] completes an interview and frees the counter', () => {
    given(...serving)
      .when({ type: 'CompleteInterview', ...on('A001') }, 9)
      .then(atZhaos.completed('A001', 9));
    const day = dayAfter(...serving, atZhaos.completed('A001', 9));
    expect(day.counters.get('land-1')).toMatchObject({ officerId: 'zhao', ticketNumber: null });
    expect(day.tickets.get('A001')).toMatchObject({ status: 'completed', completedAt: 9 });
  });

  it('[O1.2] records a no-show after the set number of calls', () => {
    given(...called, atZhaos.recalled('A001', 3), atZhaos.recalled('A001', 4))
      .when({ type: 'RecordNoShow', ...on('A001') }, 9)
      .then(atZhaos.noShow('A001', 9));
  });

  it('[O1.2] refuses a no-show before, and says how many calls are needed', () => {
    given(...called)
      .when({ type: 'RecordNoShow', ...on('A001') })
      .thenRefused('too-few-calls', { needed: 3, calls: 1 });
  });

  it('[O1.1] cancels a ticket that waits, and takes it out of the queue', () => {
    const cancelled = { type: 'TicketCancelled', ...on('A001'), reason: 'visitor-left', at: 9 } as const;
    given(atZhaos.opened(0), issued('A001', 1))
      .when({ type: 'CancelTicket', ...on('A001'), reason: 'visitor-left' }, 9)
      .then(cancelled);
    expect(dayAfter(atZhaos.opened(0), issued('A001', 1), cancelled).waiting.count(['land'])).toBe(0);
  });

  it('[O1.1] cancels the ticket that was called to the counter, and frees it', () => {
    const cancelled = { type: 'TicketCancelled', ...on('A001'), reason: 'visitor-asked', at: 9 } as const;
    given(...called)
      .when({ type: 'CancelTicket', ...on('A001'), reason: 'visitor-asked' }, 9)
      .then(cancelled);
    expect(dayAfter(...called, cancelled).counters.get('land-1')?.ticketNumber).toBeNull();
  });

  const wrong = [
    ['recalling what was never issued', called, { type: 'Recall', ...on('A009') }, 'ticket-unknown'],
    [
      'recalling when nobody is at the counter',
      [atZhaos.opened(0), issued('A001', 1)],
      { type: 'Recall', ...on('A001') },
      'counter-idle',
    ],
    ['recalling what waits', [...called, issued('A002', 3)], { type: 'Recall', ...on('A002') }, 'ticket-not-here'],
    ['recalling what is being served', serving, { type: 'Recall', ...on('A001') }, 'ticket-not-called'],
    ['starting twice', serving, { type: 'StartInterview', ...on('A001') }, 'ticket-not-called'],
    ['completing before the start', called, { type: 'CompleteInterview', ...on('A001') }, 'ticket-not-serving'],
    ['a no-show of one who is being served', serving, { type: 'RecordNoShow', ...on('A001') }, 'ticket-not-called'],
    [
      'cancelling one who is being served',
      serving,
      { type: 'CancelTicket', ...on('A001'), reason: 'visitor-left' },
      'ticket-not-waiting',
    ],
    [
      'cancelling what was never issued',
      called,
      { type: 'CancelTicket', ...on('A009'), reason: 'visitor-left' },
      'ticket-unknown',
    ],
    ['completing at a closed counter', [], { type: 'CompleteInterview', ...on('A001') }, 'counter-closed'],
    [
      'completing at another officer’s counter',
      serving,
      { type: 'CompleteInterview', ...on('A001'), officerId: 'qian' },
      'counter-not-yours',
    ],
  ] as const;

  it.each(wrong)('[O1.1] refuses %s', (_what, events, command, code) => {
    given(...events)
      .when(command)
      .thenRefused(code);
  });
});
