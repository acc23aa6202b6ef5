import { describe, expect, it } from 'vitest';
import { nextDue } from '../../../server/domain/due.ts';
import type { HallEvent } from '../../../server/domain/events.ts';
import { aPlan, atZhaos, issued, returned } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const on = (number: string) => ({ ...atZhaos.counter, number });
const called = [atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2)];
const serving = [...called, atZhaos.started('A001', 3)];
const qian = { counterId: 'both-3', officerId: 'qian' };
const qianOpened: HallEvent = { type: 'CounterOpened', ...qian, at: 0 };
const minute = 60_000;

describe('holding a visit', () => {
  it('[O1.5] frees the counter, for a time or until somebody says so', () => {
    given(...serving)
      .when({ type: 'Hold', ...on('A001'), reason: 'fetching-papers', minutes: 10 }, 5)
      .then(atZhaos.held('A001', 5, 5 + 10 * minute));
    given(...called)
      .when({ type: 'Hold', ...on('A001'), reason: 'fetching-papers', minutes: null }, 5)
      .then(atZhaos.held('A001', 5));
    expect(dayAfter(...serving, atZhaos.held('A001', 5)).counters.get('land-1')?.ticketNumber).toBeNull();
  });

  it('[O1.5] returns by itself when its time is over, to the old place and the same officer', () => {
    const held = [...serving, atZhaos.held('A001', 5, 100)];
    expect(nextDue(dayAfter(...held), aPlan())).toBe(100);
    given(...held)
      .when({ type: 'Tick' }, 99)
      .then();
    const keptFor = { officerId: 'zhao', because: 'return', until: 100 + 10 * minute };
    given(...held)
      .when({ type: 'Tick' }, 100)
      .then(returned('A001', 100, { keptFor }));
  });

  it('[O1.5] returns when the visitor is back', () => {
    const { decision } = given(...serving, atZhaos.held('A001', 5)).when(
      { type: 'ReturnTicket', number: 'A001', by: { kioskId: 'kiosk-1' }, oldPlaceBecause: null },
      9,
    );
    expect(decision).toMatchObject({
      events: [{ type: 'TicketReturned', placeFrom: 1, keptFor: { officerId: 'zhao' } }],
    });
  });
});

describe('coming back after a missed call', () => {
  const missed = [...called, atZhaos.noShow('A001', 5)];
  const back = { type: 'ReturnTicket', number: 'A001', by: { kioskId: 'kiosk-1' }, oldPlaceBecause: null } as const;

  it('[K13.1] leads in behind at most the set number of others', () => {
    const others = ['A002', 'A003', 'A004', 'A005'].map((number, at) => issued(number, 10 + at));
    const { decision } = given(...missed, ...others).when(back, 1_000);
    if ('refusal' in decision) throw new Error(decision.refusal.code);
    const day = dayAfter(...missed, ...others, ...decision.events);
    const waits = day.tickets.get('A001')?.facts;
    expect(waits && day.waiting.countBefore(['land'], waits)).toBe(2);
  });

  it('[K13.1] leads to the end of a line that is shorter', () => {
    given(...missed, issued('A002', 10))
      .when(back, 1_000)
      .then(returned('A001', 1_000, { placeFrom: 1_000, by: 'kiosk-1' }));
  });

  it('[K13.2] leads to the old place when an officer says why', () => {
    given(...missed, issued('A002', 10))
      .when({ ...back, by: atZhaos.counter, oldPlaceBecause: 'not-heard' }, 1_000)
      .then(returned('A001', 1_000, { by: 'zhao', oldPlaceBecause: 'not-heard' }));
  });

  it('[K13.2] is given by an officer at a counter of the queue alone', () => {
    const byOfficer = { ...back, by: atZhaos.counter, oldPlaceBecause: 'not-heard' } as const;
    given(...missed, atZhaos.closed(6))
      .when(byOfficer)
      .thenRefused('counter-closed');
    given(...missed)
      .when({ ...byOfficer, by: { ...atZhaos.counter, officerId: 'sun' } })
      .thenRefused('counter-not-yours');
    given(...missed, { type: 'CounterOpened', counterId: 'general-2', officerId: 'sun', at: 6 })
      .when({ ...byOfficer, by: { counterId: 'general-2', officerId: 'sun' } })
      .thenRefused('queue-not-here');
  });

  it('[K13.1] is refused to one who is not away', () => {
    given(...called)
      .when(back)
      .thenRefused('ticket-not-away', { status: 'called' });
    given().when(back).thenRefused('ticket-unknown');
  });

  it('[O1.2] waits a moment after the last call before a no-show can be recorded', () => {
    const calls = [...called, atZhaos.recalled('A001', 3), atZhaos.recalled('A001', 1_000)];
    const plan = aPlan({ noShowCoolDownMs: 5_000 });
    given(...calls)
      .when({ type: 'RecordNoShow', ...on('A001') }, 4_000, plan)
      .thenRefused('too-soon', { waitMs: 2_000 });
    given(...calls)
      .when({ type: 'RecordNoShow', ...on('A001') }, 6_000, plan)
      .then(atZhaos.noShow('A001', 6_000));
  });
});

describe('calling again', () => {
  const plan = aPlan({ noShowCoolDownMs: 5_000 });
  const recall = { type: 'Recall', ...on('A001') } as const;

  it('[O1.2] counts once when the calls come right after each other', () => {
    given(...called)
      .when(recall, 4_000, plan)
      .then(atZhaos.recalled('A001', 4_000, false));
    const day = dayAfter(...called, atZhaos.recalled('A001', 4_000, false));
    expect(day.tickets.get('A001')).toMatchObject({ callCount: 1, calledAt: 4_000 });
  });

  it('[O1.2] counts when the visitor had time to come since the last call that counted', () => {
    given(...called, atZhaos.recalled('A001', 4_000, false))
      .when(recall, 5_002, plan)
      .then(atZhaos.recalled('A001', 5_002));
  });
});

describe('transferring a visit', () => {
  const transfer = { type: 'Transfer', ...on('A001'), to: { queueId: 'general' }, comesBack: false } as const;

  it('[O1.6] keeps the registration time', () => {
    given(...serving)
      .when(transfer, 9)
      .then(atZhaos.transferred('A001', 9));
    const facts = dayAfter(...serving, atZhaos.transferred('A001', 9)).tickets.get('A001')?.facts;
    expect(facts).toMatchObject({ queueId: 'general', registeredAt: 1, placeFrom: 1 });
  });

  it('[O1.6] to a counter keeps the visitor for it, until that lapses', () => {
    const keptFor = { counterId: 'both-3', because: 'transfer', until: 9 + 10 * minute } as const;
    const sent = atZhaos.transferred('A001', 9, { queueId: 'land', keptFor });
    given(...serving)
      .when({ ...transfer, to: { counterId: 'both-3' } }, 9)
      .then(sent);
    const callNext = { type: 'CallNext', ...atZhaos.counter } as const;
    given(...serving, sent)
      .when(callNext, 99)
      .thenRefused('nobody-waiting');
    const lapsed = { type: 'KeepingLapsed', number: 'A001', at: keptFor.until } as const;
    given(...serving, sent)
      .when({ type: 'Tick' }, keptFor.until)
      .then(lapsed);
    expect(given(...serving, sent, lapsed).when(callNext, keptFor.until).decision).toMatchObject({
      events: [{ type: 'TicketCalled', number: 'A001' }],
    });
  });

  it('[O1.6] with a way back leads from the next counter to the first officer', () => {
    const waysBack = [{ officerId: 'zhao', queueId: 'land' }];
    const sent = atZhaos.transferred('A001', 9, { waysBack });
    given(...serving)
      .when({ ...transfer, comesBack: true }, 9)
      .then(sent);
    const atQians: HallEvent[] = [
      qianOpened,
      {
        type: 'TicketCalled',
        number: 'A001',
        ...qian,
        reason: { because: 'longest-wait', waitedMs: 9, overtook: 0 },
        at: 20,
      },
      { type: 'InterviewStarted', number: 'A001', ...qian, at: 21 },
    ];
    given(...serving, sent, ...atQians)
      .when({ type: 'CompleteInterview', ...qian, number: 'A001' }, 30)
      .then({
        type: 'InterviewCompleted',
        number: 'A001',
        ...qian,
        sentBack: {
          queueId: 'land',
          keptFor: { officerId: 'zhao', because: 'return', until: 30 + 10 * minute },
          waysBack: [],
        },
        at: 30,
      });
  });

  it('[O1.6] with several ways back leads to the officers in turn, the last first', () => {
    const ways = [
      { officerId: 'zhao', queueId: 'land' },
      { officerId: 'sun', queueId: 'general' },
    ];
    const sent = atZhaos.transferred('A001', 9, { waysBack: ways });
    const next = [atZhaos.called('A001', 13), atZhaos.started('A001', 14)].map(
      (event) => ({ ...event, ...qian }) as HallEvent,
    );
    const complete = { type: 'CompleteInterview', ...qian, number: 'A001' } as const;
    const sunOpened: HallEvent = { type: 'CounterOpened', counterId: 'general-2', officerId: 'sun', at: 0 };
    const first = given(...serving, sent, qianOpened, sunOpened, ...next).when(complete, 30).decision;
    expect(first).toMatchObject({
      events: [{ sentBack: { queueId: 'general', keptFor: { officerId: 'sun' }, waysBack: [ways[0]] } }],
    });
  });

  it('[O1.6] keeps nobody for a counter whose officer has stepped aside, or that cannot do what is needed', () => {
    const toQian = { ...transfer, to: { counterId: 'both-3' } } as const;
    const recused = [issued('A001', 1, { recused: ['qian'] }), atZhaos.opened(0), qianOpened];
    const aside = given(...recused, atZhaos.called('A001', 5)).when(toQian, 9).decision;
    expect(aside).toMatchObject({ events: [{ type: 'TicketTransferred', keptFor: null }] });
    const signing = [qianOpened, { type: 'CounterOpened', ...atZhaos.counter, at: 0 } as const];
    const needsSigns = [issued('A001', 1, { requires: 'sign-language' }), ...signing];
    const toZhao = { ...transfer, counterId: 'both-3', officerId: 'qian', to: { counterId: 'land-1' } } as const;
    const called = { ...atZhaos.called('A001', 5), ...qian } as HallEvent;
    const unable = given(...needsSigns, called).when(toZhao, 9).decision;
    expect(unable).toMatchObject({ events: [{ type: 'TicketTransferred', keptFor: null }] });
  });

  it('[O1.6] refuses a target that is unknown or is here', () => {
    given(...serving)
      .when({ ...transfer, to: { queueId: 'land' } })
      .thenRefused('target-is-here');
    given(...serving)
      .when({ ...transfer, to: { queueId: 'nowhere' } })
      .thenRefused('target-unknown');
    given(...serving)
      .when({ ...transfer, to: { counterId: 'nowhere' } })
      .thenRefused('target-unknown');
    given(...serving)
      .when({ ...transfer, to: { counterId: 'land-1' } })
      .thenRefused('target-is-here');
  });
});

describe('recusal', () => {
  it('[O4.1] puts the visitor back in the old place, and out of reach of this officer', () => {
    given(...serving)
      .when({ type: 'Recuse', ...on('A001') }, 9)
      .then(atZhaos.recused('A001', 9));
    const after = [...serving, atZhaos.recused('A001', 9)];
    given(...after)
      .when({ type: 'CallNext', ...atZhaos.counter }, 10)
      .thenRefused('nobody-waiting');
    given(...after)
      .when({ type: 'CallChosen', ...on('A001'), reason: 'chosen-urgent' }, 10)
      .thenRefused('officer-recused');
    expect(given(...after, qianOpened).when({ type: 'CallNext', ...qian }, 10).decision).toMatchObject({
      events: [{ number: 'A001' }],
    });
  });

  it('[O4.1] keeps the officer from taking the counter over while the visitor is there', () => {
    const atQians: HallEvent[] = [
      ...serving,
      atZhaos.recused('A001', 9),
      qianOpened,
      {
        type: 'TicketCalled',
        number: 'A001',
        ...qian,
        reason: { because: 'longest-wait', waitedMs: 9, overtook: 0 },
        at: 20,
      },
      atZhaos.closed(21),
    ];
    given(...atQians)
      .when({ type: 'TakeOver', counterId: 'both-3', officerId: 'zhao' })
      .thenRefused('officer-recused');
  });
});

describe('calling a chosen ticket', () => {
  const waiting = [atZhaos.opened(0), issued('A001', 1), issued('A002', 2)];

  it('[O1.7] keeps the officer’s reason and how many were passed', () => {
    const { decision } = given(...waiting).when({ type: 'CallChosen', ...on('A002'), reason: 'chosen-urgent' }, 10);
    expect(decision).toMatchObject({ events: [{ number: 'A002', reason: { because: 'chosen-urgent', overtook: 1 } }] });
  });

  it('[O1.7] refuses one who waits in a queue of other counters', () => {
    given(...waiting, issued('G001', 3, { queueId: 'general' }))
      .when({ type: 'CallChosen', ...on('G001'), reason: 'chosen-urgent' })
      .thenRefused('queue-not-here');
  });

  it('[O1.7] refuses one who does not wait', () => {
    const chosen = { type: 'CallChosen', ...on('A001'), reason: 'chosen-urgent' } as const;
    given(atZhaos.opened(0)).when(chosen).thenRefused('ticket-unknown');
    given(...called, atZhaos.noShow('A001', 5))
      .when(chosen)
      .thenRefused('ticket-not-waiting', { status: 'no-show' });
  });
});
