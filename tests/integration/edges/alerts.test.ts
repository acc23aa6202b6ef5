import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeOf, guardAt, kioskAt, Officer, openHall, register, type Guard } from './hall-people.ts';

const escalationMs = 20_000;

const onAlert = (alertId: string) => ({ requestId: randomUUID(), alertId });
const show = (guard: Guard, alertId: string, postId: string = randomUUID()) =>
  guard.ask('alert:show', { ...onAlert(alertId), postId });
const respond = (guard: Guard, alertId: string) => guard.ask('alert:respond', onAlert(alertId));
const close = (guard: Guard, alertId: string) => guard.ask('alert:close', { ...onAlert(alertId), reason: 'handled' });

describe('an alert', () => {
  it('[S1] reaches a guard post with the window, the ticket, who raised it and when', async () => {
    const house = await openHall();
    const guard = await guardAt(house);
    await register(await kioskAt(house));
    const officer = await Officer.open(house, 'officer1', 'counter-3');
    await officer.callNext();
    const id = await officer.raiseAlert();
    const { open } = await guard.next('post:changed', (post) => post.open.length > 0);
    expect(open).toEqual([
      expect.objectContaining({
        id,
        counterNumber: 3,
        ticketNumber: 'B001',
        raisedBy: '接访员甲',
        raisedAt: house.clock.now,
        status: 'raised',
        shownAtPosts: 0,
        escalated: false,
      }),
    ]);
  });

  it('[S1] reaches every guard post', async () => {
    const house = await openHall();
    const posts = [await guardAt(house, 'guard1'), await guardAt(house, 'guard2')];
    const id = await (await Officer.open(house)).raiseAlert();
    const seen = await Promise.all(posts.map((post) => post.next('post:changed', ({ open }) => open[0]?.id === id)));
    expect(seen).toHaveLength(2);
  });

  it('[S1] waits for a guard post that connects later', async () => {
    const house = await openHall();
    const id = await (await Officer.open(house)).raiseAlert();
    expect((await (await guardAt(house)).next('post:changed')).open).toMatchObject([{ id }]);
  });

  it('[S1] waits for a guard post through a restart', async () => {
    const house = await openHall();
    const id = await (await Officer.open(house)).raiseAlert();
    await house.restart();
    expect((await (await guardAt(house)).next('post:changed')).open).toMatchObject([{ id, status: 'raised' }]);
  });

  it('[S1] is raised without a ticket when nobody is at the counter', async () => {
    const house = await openHall();
    await (await Officer.open(house)).raiseAlert();
    expect((await (await guardAt(house)).next('post:changed')).open).toMatchObject([{ ticketNumber: null }]);
  });

  it('[S1] pressed again is the same alert', async () => {
    const officer = await Officer.open(await openHall());
    expect(await officer.raiseAlert()).toBe(await officer.raiseAlert());
  });

  it('[S1] pressed many times at once is one alert', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    await Promise.all([1, 2, 3, 4].map(() => officer.raiseAlert()));
    expect((await (await guardAt(house)).next('post:changed')).open).toHaveLength(1);
  });

  it('[S2] at two counters is two alerts, the newest first', async () => {
    const house = await openHall();
    await (await Officer.open(house, 'officer1', 'counter-3')).raiseAlert();
    await (await Officer.open(house, 'officer2', 'counter-4')).raiseAlert();
    const { open } = await (await guardAt(house)).next('post:changed');
    expect(open.map(({ counterNumber }) => counterNumber)).toEqual([4, 3]);
  });

  it('[S4] changes nothing for the visitor', async () => {
    const house = await openHall();
    await register(await kioskAt(house));
    const officer = await Officer.open(house);
    const number = await officer.callNext();
    await officer.raiseAlert();
    expect(codeOf(await officer.on('interview:start', number))).toBe('ok');
  });
});

describe('the officer who raised an alert', () => {
  it('[S2] sees on how many posts it is shown', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    await show(await guardAt(house), await officer.raiseAlert());
    const { alerts } = await officer.desk.next('desk:changed', (desk) => desk.alerts[0]?.status === 'shown');
    expect(alerts).toMatchObject([{ shownAtPosts: 1 }]);
  });

  it('[S2] sees each post counted once', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const alertId = await officer.raiseAlert();
    const guard = await guardAt(house);
    const postId = randomUUID();
    await show(guard, alertId, postId);
    await show(guard, alertId, postId);
    await show(await guardAt(house, 'guard2'), alertId);
    const { alerts } = await officer.desk.next('desk:changed', (desk) => (desk.alerts[0]?.shownAtPosts ?? 0) > 1);
    expect(alerts).toMatchObject([{ shownAtPosts: 2 }]);
  });

  it('[S2] sees who is coming', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    await respond(await guardAt(house), await officer.raiseAlert());
    const { alerts } = await officer.desk.next('desk:changed', (desk) => desk.alerts[0]?.status === 'responding');
    expect(alerts).toMatchObject([{ respondedBy: '警务室值班员', respondedAt: house.clock.now }]);
  });

  it('[S2] keeps the first guard who said to be coming', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const alertId = await officer.raiseAlert();
    await respond(await guardAt(house, 'guard2'), alertId);
    await respond(await guardAt(house, 'guard1'), alertId);
    const { alerts } = await officer.desk.next('desk:changed', (desk) => desk.alerts[0]?.status === 'responding');
    expect(alerts).toMatchObject([{ respondedBy: '大厅保安' }]);
  });

  it('[S3] cannot close it', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const alertId = await officer.raiseAlert();
    const answer = await officer.desk.askAnything('alert:close', { ...onAlert(alertId), reason: 'handled' });
    expect(codeOf(answer)).toBe('request-unknown');
    expect((await (await guardAt(house)).next('post:changed')).open).toMatchObject([{ id: alertId }]);
  });

  it('[S2] sees how it ended', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    await close(await guardAt(house), await officer.raiseAlert());
    const { alerts } = await officer.desk.next('desk:changed', (desk) => desk.alerts[0]?.status === 'closed');
    expect(alerts).toMatchObject([{ closedBy: '警务室值班员', closeReason: 'handled' }]);
  });

  it('[S2] has a clean desk an hour after it ended', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    await close(await guardAt(house), await officer.raiseAlert());
    house.clock.advance(60 * 60_000);
    const { desk } = await Officer.at(house, 'officer1', 'counter-3');
    expect(await desk.next('desk:changed')).toMatchObject({ counterId: 'counter-3', alerts: [] });
  });

  it('[S1] raises a new one after the first is closed', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const first = await officer.raiseAlert();
    await close(await guardAt(house), first);
    expect(await officer.raiseAlert()).not.toBe(first);
  });
});

describe('a guard', () => {
  it('[S3] closes an alert with a reason, and every post sees it closed', async () => {
    const house = await openHall();
    const alertId = await (await Officer.open(house)).raiseAlert();
    const other = await guardAt(house, 'guard2');
    await close(await guardAt(house, 'guard1'), alertId);
    const { open, closed } = await other.next('post:changed', (post) => post.closed.length > 0);
    expect({ open, closed }).toMatchObject({
      open: [],
      closed: [{ id: alertId, status: 'closed', closedBy: '警务室值班员', closeReason: 'handled' }],
    });
  });

  it('[S3] cannot raise one', async () => {
    const guard = await guardAt(await openHall());
    const answer = await guard.askAnything('alert:raise', { requestId: randomUUID(), counterId: 'counter-3' });
    expect(codeOf(answer)).toBe('request-unknown');
  });
});

describe('an alert that nobody answers', () => {
  it('[S2] is escalated when its time is over', async () => {
    const house = await openHall();
    const guard = await guardAt(house);
    await (await Officer.open(house)).raiseAlert();
    house.clock.advance(escalationMs);
    const { open } = await guard.next('post:changed', (post) => post.open[0]?.escalated === true);
    expect(open).toMatchObject([{ status: 'raised', escalated: true }]);
  });

  it('[S2] is escalated although posts show it', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    await show(await guardAt(house), await officer.raiseAlert());
    house.clock.advance(escalationMs);
    const { alerts } = await officer.desk.next('desk:changed', (desk) => desk.alerts[0]?.escalated === true);
    expect(alerts).toMatchObject([{ status: 'shown', escalated: true }]);
  });

  it('[S2] is escalated alone, not with those that are answered or younger', async () => {
    const house = await openHall();
    const guard = await guardAt(house);
    await (await Officer.open(house, 'officer1', 'counter-3')).raiseAlert();
    await respond(guard, await (await Officer.open(house, 'officer2', 'counter-4')).raiseAlert());
    house.clock.advance(1);
    await (await Officer.open(house, 'officer3', 'counter-5')).raiseAlert();
    house.clock.advance(escalationMs - 1);
    const { open } = await guard.next('post:changed', (post) => post.open.some(({ escalated }) => escalated));
    expect(open.map(({ counterNumber, escalated }) => [counterNumber, escalated])).toEqual([
      [5, false],
      [4, false],
      [3, true],
    ]);
  });

  it('[S2] is escalated after a restart, when its time was over meanwhile', async () => {
    const house = await openHall();
    await (await Officer.open(house)).raiseAlert();
    house.clock.advance(escalationMs);
    await house.restart();
    const { open } = await (await guardAt(house)).next('post:changed', (post) => post.open[0]?.escalated === true);
    expect(open).toHaveLength(1);
  });
});
