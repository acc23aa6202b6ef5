import { describe, expect, it } from 'vitest';
import { Board } from '../../../contract/hall-display.ts';
import { Desk } from '../../../contract/desk.ts';
import { GuardPosts } from '../../../server/application/guard-posts.ts';
import { Directory } from '../../../server/application/directory.ts';
import { KioskDevices } from '../../../server/application/kiosk-devices.ts';
import { PlanInForce } from '../../../server/application/plan-in-force.ts';
import { boardOf } from '../../../server/application/views/board.ts';
import { deskOf } from '../../../server/application/views/desk.ts';
import { guardPostOf } from '../../../server/application/views/guard-post.ts';
import type { HallEvent } from '../../../server/domain/events.ts';
import { aHall, aHallWithoutLand } from '../../support/demonstration-hall.ts';
import { issued } from '../../support/day-builders.ts';
import { dayAfter } from '../../support/given.ts';

const hall = aHall();
const directory = new Directory([
  { id: 'zhao', username: 'zhao', displayName: '赵某', role: 'officer', mayCallChosen: false },
]);
const posts = new GuardPosts();
const kioskDevices = new KioskDevices({
  ...{ kiosks: hall.kiosks, printerIds: [], readersSimulated: true },
  askPrinter: () => Promise.resolve('ready'),
});
const words = { inForce: new PlanInForce(hall), directory, posts, kioskDevices };
const zhao = { counterId: 'counter-5', officerId: 'zhao' };
const qian = { counterId: 'counter-6', officerId: 'qian' };
const minute = 60_000;

function called(number: string, at: number, counter = zhao): HallEvent {
  return {
    type: 'TicketCalled',
    number,
    ...counter,
    reason: { because: 'longest-wait', waitedMs: 1, overtook: 0 },
    at,
  };
}

const morning: HallEvent[] = [
  { type: 'CounterOpened', ...zhao, at: 0 },
  { type: 'CounterOpened', ...qian, at: 0 },
  issued('A001', 1 * minute),
  issued('A002', 2 * minute),
  issued('A003', 3 * minute, { headCount: 4 }),
  issued('A004', 4 * minute, { careNeed: 'ill', priorityClass: 'care' }),
];

describe('the board', () => {
  it('[D1.1] shows the newest call first, and a recall as the newest', () => {
    const twoCalls = [...morning, called('A001', 5 * minute), called('A002', 6 * minute, qian)];
    const numbers = (...events: HallEvent[]) =>
      boardOf(hall, dayAfter(...events), 9 * minute).calls.map((call) => call.number);
    expect(numbers(...twoCalls)).toEqual(['A002', 'A001']);
    expect(
      numbers(...twoCalls, { type: 'TicketRecalled', number: 'A001', ...zhao, counts: true, at: 7 * minute }),
    ).toEqual(['A001', 'A002']);
  });

  it('[D1.1] shows tickets, people and who is next in each queue, in the order of calling', () => {
    const [land] = boardOf(hall, dayAfter(...morning), 10 * minute).queues;
    expect(land).toMatchObject({ waitingVisits: 4, waitingPeople: 7, next: ['A004', 'A001', 'A002'] });
  });

  it('[D1.1] shows those who were missed, the latest first', () => {
    const noShow = (number: string, at: number): HallEvent => ({ type: 'NoShowRecorded', number, ...zhao, at });
    const events = [called('A001', 5), noShow('A001', 6), called('A002', 7), noShow('A002', 8)];
    expect(boardOf(hall, dayAfter(...morning, ...events), 9).missed).toEqual(['A002', 'A001']);
  });

  it('[D2.1] fits the contract, which has no place for a name', () => {
    expect(Board.parse(boardOf(hall, dayAfter(...morning, called('A001', 5)), 9)).calls).toHaveLength(1);
  });
});

describe('the desk', () => {
  it('[O1.11] tells the time of the server', () => {
    expect(Desk.parse(deskOf(words, dayAfter(...morning), 'zhao', 9 * minute)).now).toBe(9 * minute);
  });

  it('[A4.4] tells the officer why this ticket was called', () => {
    const events = [
      ...morning,
      { ...called('A004', 9 * minute), reason: { because: 'care', waitedMs: 5 * minute, overtook: 3 } } as HallEvent,
    ];
    expect(deskOf(words, dayAfter(...events), 'zhao', 9 * minute).atCounter).toMatchObject({
      status: 'called',
      facts: { number: 'A004' },
      reason: { waitedMs: 5 * minute, overtook: 3, careNeed: 'ill' },
    });
  });

  it('[A4.1] lists those who wait for this counter in the order they would be called', () => {
    const { waiting, waitingVisits, waitingPeople } = deskOf(words, dayAfter(...morning), 'zhao', 10 * minute);
    expect(waiting.map(({ number }) => number)).toEqual(['A004', 'A001', 'A002', 'A003']);
    expect({ waitingVisits, waitingPeople }).toEqual({ waitingVisits: 4, waitingPeople: 7 });
  });

  it('[O1.5] lists those who are held and those who were missed, the latest first', () => {
    const held: HallEvent = { type: 'TicketHeld', number: 'A001', ...zhao, reason: 'rest', until: null, at: 6 };
    const missed: HallEvent = { type: 'NoShowRecorded', number: 'A002', ...zhao, at: 8 };
    const day = dayAfter(...morning, called('A001', 5), held, called('A002', 7), missed);
    const { away } = Desk.parse(deskOf(words, day, 'zhao', 9));
    expect(away.map(({ status, facts }) => `${facts.number} ${status}`)).toEqual(['A002 no-show', 'A001 held']);
    expect(boardOf(hall, day, 9).missed).toEqual(['A002']);
  });

  it('[A3.2] shows who sits where', () => {
    const { counters, counterId } = deskOf(words, dayAfter(...morning), 'sun', 9);
    expect(counterId).toBeNull();
    expect(counters.find(({ id }) => id === 'counter-5')?.officerName).toBe('赵某');
  });

  it('[S2.1] shows the alerts of this counter, and for some minutes how one ended', () => {
    const raised: HallEvent = { type: 'AlertRaised', alertId: alertId, ticketNumber: null, ...zhao, at: 5 * minute };
    const closed: HallEvent = { type: 'AlertClosed', alertId, closedBy: 'sun', reason: 'drill', at: 6 * minute };
    const day = dayAfter(...morning, raised, closed);
    const statuses = (officerId: string, now: number) =>
      Desk.parse(deskOf(words, day, officerId, now)).alerts.map(({ status }) => status);
    expect(statuses('zhao', 7 * minute)).toEqual(['closed']);
    expect(statuses('zhao', 17 * minute)).toEqual([]);
    expect(statuses('qian', 7 * minute)).toEqual([]);
  });
});

const alertId = '00000000-0000-4000-8000-000000000001';

describe('how far an alert has come', () => {
  const raised: HallEvent = { type: 'AlertRaised', alertId, ticketNumber: null, ...zhao, at: 5 };
  const shown: HallEvent = { type: 'AlertShown', alertId, postId: 'post-1', at: 6 };

  it('[S2.1] counts the posts that are connected now, not those that once were', () => {
    const online = new GuardPosts();
    const shownAt = () => deskOf({ ...words, posts: online }, dayAfter(...morning, raised, shown), 'zhao', 9);
    online.joined('connection-1');
    online.named('connection-1', 'post-1');
    expect(shownAt()).toMatchObject({ guardPostsOnline: 1, alerts: [{ shownAtPosts: 1 }] });
    online.left('connection-1');
    expect(shownAt()).toMatchObject({ guardPostsOnline: 0, alerts: [{ shownAtPosts: 0 }] });
  });
});

describe('the guard post', () => {
  it('[S1.1] [A1.3] names the window of an alert that the plan has lost since, and no other in its place', () => {
    const raised: HallEvent = { type: 'AlertRaised', alertId, ticketNumber: 'A001', ...zhao, at: 5 };
    const inForce = new PlanInForce(hall);
    inForce.change(aHallWithoutLand());
    const lost = guardPostOf({ ...words, inForce }, dayAfter(...morning, raised));
    expect(lost.open).toMatchObject([{ counterNumber: 5, counterName: { zh: '自然资源窗口' } }]);
    const never = guardPostOf({ ...words, inForce: new PlanInForce(aHallWithoutLand()) }, dayAfter(...morning, raised));
    expect(never.open).toMatchObject([{ counterNumber: null, counterName: { zh: 'counter-5' } }]);
  });

  it('[S1.1] shows open alerts with window, time and ticket, and those closed today apart', () => {
    const raised: HallEvent = { type: 'AlertRaised', alertId, ticketNumber: 'A001', ...zhao, at: 5 };
    const closed: HallEvent = { type: 'AlertClosed', alertId, closedBy: 'sun', reason: 'handled', at: 9 };
    const open = guardPostOf(words, dayAfter(...morning, raised));
    expect(open.open).toMatchObject([{ counterNumber: 5, ticketNumber: 'A001', raisedAt: 5, raisedBy: '赵某' }]);
    const ended = guardPostOf(words, dayAfter(...morning, raised, closed));
    expect([ended.open, ended.closed.map(({ closeReason }) => closeReason)]).toEqual([[], ['handled']]);
  });
});
