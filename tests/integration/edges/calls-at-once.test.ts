import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SocketClient } from '../../support/socket-client.ts';
import { codeOf, kioskAt, Officer, openHall, register, valueOf } from './hall-people.ts';

describe('at the same instant', () => {
  it('[O1.3] two officers who call get two different tickets', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    await register(kiosk);
    await register(kiosk);
    const officers = [
      await Officer.open(house, 'officer1', 'counter-3'),
      await Officer.open(house, 'officer2', 'counter-4'),
    ];
    const numbers = await Promise.all(officers.map((officer) => officer.callNext()));
    expect(numbers.sort()).toEqual(['B001', 'B002']);
  });

  it('[O1.3] of two officers who call the only visitor one gets nobody', async () => {
    const house = await openHall();
    await register(await kioskAt(house));
    const officers = [
      await Officer.open(house, 'officer1', 'counter-3'),
      await Officer.open(house, 'officer2', 'counter-4'),
    ];
    const answers = await Promise.all(officers.map((officer) => officer.press('ticket:call-next')));
    expect(answers.map(codeOf).sort()).toEqual(['nobody-waiting', 'ok']);
  });

  it('[O1.3] an officer who presses twice calls one ticket, and is told that the counter is busy', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    await register(kiosk);
    await register(kiosk);
    const officer = await Officer.open(house);
    const answers = await Promise.all([officer.press('ticket:call-next'), officer.press('ticket:call-next')]);
    expect(answers).toEqual([
      { ok: true, value: { number: 'B001' } },
      { ok: false, refusal: { code: 'counter-busy', facts: { number: 'B001' } } },
    ]);
  });

  it('[O1.3] a double click of one press calls one ticket', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    await register(kiosk);
    await register(kiosk);
    const officer = await Officer.open(house);
    const requestId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => officer.press('ticket:call-next', requestId)));
    expect(answers.map((answer) => valueOf(answer).number)).toEqual(['B001', 'B001', 'B001']);
  });

  it('[A3] of two officers who open one counter one is told that it is taken', async () => {
    const house = await openHall();
    const officers = [
      await Officer.at(house, 'officer1', 'counter-3'),
      await Officer.at(house, 'officer2', 'counter-3'),
    ];
    const answers = await Promise.all(officers.map((officer) => officer.press('counter:open')));
    expect(answers.map(codeOf).sort()).toEqual(['counter-taken', 'ok']);
  });

  it('[A2] forty visitors at two kiosks get forty numbers in a row', async () => {
    const house = await openHall();
    const kiosks = [await kioskAt(house, 'kiosk-1'), await kioskAt(house, 'kiosk-2')];
    const tickets = await Promise.all(kiosks.flatMap((kiosk) => Array.from({ length: 20 }, () => register(kiosk))));
    const expected = Array.from({ length: 40 }, (_, at) => `B${String(at + 1).padStart(3, '0')}`);
    expect(tickets.map(({ number }) => number).sort()).toEqual(expected);
  });

  it('[D1] the board shows every call once', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    await register(kiosk);
    await register(kiosk);
    const board = await SocketClient.connect(house.address, '/hall-display');
    const officers = [
      await Officer.open(house, 'officer1', 'counter-3'),
      await Officer.open(house, 'officer2', 'counter-4'),
    ];
    await Promise.all(officers.map((officer) => officer.callNext()));
    const { calls } = await board.next('board:changed', (shown) => shown.calls.length === 2);
    expect(calls.map(({ number }) => number).sort()).toEqual(['B001', 'B002']);
  });
});
