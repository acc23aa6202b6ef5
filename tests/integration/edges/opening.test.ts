import { describe, expect, it } from 'vitest';
import { SocketClient } from '../../support/socket-client.ts';
import { aVisit, codeOf, kioskAt, Officer, openHall } from './hall-people.ts';

const receptionHours = {
  week: {
    tuesday: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:00' },
    ],
  },
};
const beforeNoon = Date.parse('2026-11-24T11:59:59+08:00');
const openAgain = Date.parse('2026-11-24T13:30:00+08:00');

describe('a hall with hours', () => {
  it('[K12.2] tells its kiosks within seconds that it has closed, and that it is open again', async () => {
    const house = await openHall({ hall: { receptionHours }, now: beforeNoon });
    const kiosk = await kioskAt(house);
    await kiosk.next('hall:changed', ({ opening }) => opening.status === 'open');
    house.clock.advance(1_000);
    expect((await kiosk.next('hall:changed')).opening).toEqual({
      status: 'closed',
      opensAt: openAgain,
      windowsCall: true,
    });
    house.clock.now = openAgain;
    expect((await kiosk.next('hall:changed')).opening).toEqual({ status: 'open' });
  });

  it('[K12.7] tells its boards and desks too', async () => {
    const house = await openHall({ hall: { receptionHours }, now: beforeNoon });
    const board = await SocketClient.connect(house.address, '/hall-display');
    const { desk } = await Officer.at(house, 'officer1', 'counter-3');
    await board.next('board:changed', ({ opening }) => opening.status === 'open');
    await desk.next('desk:changed', ({ opening }) => opening.status === 'open');
    house.clock.advance(1_000);
    const closed = { status: 'closed', opensAt: openAgain, windowsCall: true };
    expect((await board.next('board:changed')).opening).toEqual(closed);
    expect((await desk.next('desk:changed')).opening).toEqual(closed);
  });

  it('[K1.1] gives a number while it is closed', async () => {
    const house = await openHall({ hall: { receptionHours }, now: beforeNoon + 60_000 });
    const kiosk = await kioskAt(house);
    expect(codeOf(await kiosk.ask('visit:register', aVisit()))).toBe('ok');
  });
});
