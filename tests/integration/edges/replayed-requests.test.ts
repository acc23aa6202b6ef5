import { randomUUID } from 'node:crypto';
import { expect, it, describe } from 'vitest';
import { SocketClient, signIn } from '../../support/socket-client.ts';
import { aVisit, codeOf, guardAt, kioskAt, Officer, openHall, register } from './hall-people.ts';

describe('a registration that is asked again', () => {
  it('[T3.2] gets the first ticket again', async () => {
    const kiosk = await kioskAt(await openHall());
    const visit = aVisit();
    const first = await kiosk.ask('visit:register', visit);
    expect(await kiosk.ask('visit:register', visit)).toEqual(first);
  });

  it('[T3.2] changes nothing and prints nothing', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    const visit = aVisit();
    await kiosk.ask('visit:register', visit);
    await kiosk.ask('visit:register', visit);
    expect(await house.revision()).toBe(1);
    const rows = (table: string) => house.withDatabase((database) => database(table).select<object[]>());
    expect([await rows('registrations'), await rows('print_jobs')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('[T3.2] while the first is under way gets the same ticket', async () => {
    const kiosk = await kioskAt(await openHall());
    const visit = aVisit();
    const answers = await Promise.all(Array.from({ length: 8 }, () => kiosk.ask('visit:register', visit)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('[T3.2] over another connection of the kiosk gets the first ticket', async () => {
    const house = await openHall();
    const visit = aVisit();
    const first = await (await kioskAt(house)).ask('visit:register', visit);
    expect(await (await kioskAt(house)).ask('visit:register', visit)).toEqual(first);
  });

  it('[T3.2] with other content gets the first ticket', async () => {
    const kiosk = await kioskAt(await openHall());
    const visit = aVisit({ headCount: 1 });
    const first = await kiosk.ask('visit:register', visit);
    expect(await kiosk.ask('visit:register', { ...visit, headCount: 9 })).toEqual(first);
  });

  it('[T3.2] after a restart gets the first ticket', async () => {
    const house = await openHall();
    const visit = aVisit();
    const first = await (await kioskAt(house)).ask('visit:register', visit);
    await house.restart();
    expect(await (await kioskAt(house)).ask('visit:register', visit)).toEqual(first);
  });

  it('[T3.2] after a restart gives no number a second time', async () => {
    const house = await openHall();
    const visit = aVisit();
    await (await kioskAt(house)).ask('visit:register', visit);
    await house.restart();
    const kiosk = await kioskAt(house);
    await kiosk.ask('visit:register', visit);
    expect(await register(kiosk)).toMatchObject({ number: 'B002', visitsAhead: 1 });
  });

  it.each(['in the same run', 'after a restart'])(
    '[T3.2] past midnight, %s, gets the ticket of the evening',
    async (when) => {
      const house = await openHall({ now: Date.parse('2026-11-24T23:59:59+08:00') });
      const visit = aVisit();
      const first = await (await kioskAt(house)).ask('visit:register', visit);
      house.clock.advance(2_000);
      if (when === 'after a restart') await house.restart();
      expect(await (await kioskAt(house)).ask('visit:register', visit)).toEqual(first);
    },
  );

  it('[T3.2] by another kiosk is another visit', async () => {
    const house = await openHall();
    const visit = aVisit();
    const first = await (await kioskAt(house, 'kiosk-1')).ask('visit:register', visit);
    const second = await (await kioskAt(house, 'kiosk-2')).ask('visit:register', visit);
    expect([first, second]).toMatchObject([
      { value: { ticket: { number: 'B001' } } },
      { value: { ticket: { number: 'B002' } } },
    ]);
  });
});

describe('a press that is asked again', () => {
  it('[O1] calls one ticket, and gets its number again', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    await register(kiosk);
    await register(kiosk);
    const officer = await Officer.open(house);
    const requestId = randomUUID();
    const first = await officer.press('ticket:call-next', requestId);
    expect(await officer.press('ticket:call-next', requestId)).toEqual(first);
  });

  it('[O1] gets the refusal again that it got first', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const requestId = randomUUID();
    const first = await officer.press('ticket:call-next', requestId);
    await register(await kioskAt(house));
    expect([codeOf(first), codeOf(await officer.press('ticket:call-next', requestId))]).toEqual([
      'nobody-waiting',
      'nobody-waiting',
    ]);
  });

  it('[O1] at an officer’s second screen calls one ticket', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    await register(kiosk);
    await register(kiosk);
    const officer = await Officer.open(house, 'officer1', 'counter-3');
    const cookie = await signIn(house.address, 'officer1');
    const second = await SocketClient.connect(house.address, '/officer', { cookie });
    const press = { requestId: randomUUID(), counterId: 'counter-3' };
    const first = await officer.desk.ask('ticket:call-next', press);
    expect(await second.ask('ticket:call-next', press)).toEqual(first);
  });

  it('[S1] raises one alert, also after a restart', async () => {
    const house = await openHall();
    const requestId = randomUUID();
    const first = await (await Officer.open(house)).press('alert:raise', requestId);
    await house.restart();
    const again = await (await Officer.at(house, 'officer1', 'counter-3')).press('alert:raise', requestId);
    expect(again).toEqual(first);
  });
});

describe('a request id that was used for another request', () => {
  it('[T3.2] is refused', async () => {
    const officer = await Officer.open(await openHall());
    const requestId = randomUUID();
    await officer.press('counter:close', requestId);
    expect(codeOf(await officer.press('counter:open', requestId))).toBe('request-id-reused');
  });

  it('[T3.2] is refused after a restart', async () => {
    const house = await openHall();
    const requestId = randomUUID();
    await (await Officer.at(house, 'officer1', 'counter-3')).press('counter:open', requestId);
    await house.restart();
    const officer = await Officer.at(house, 'officer1', 'counter-3');
    expect(codeOf(await officer.press('alert:raise', requestId))).toBe('request-id-reused');
  });

  it('[T3.2] changes nothing', async () => {
    const house = await openHall();
    const officer = await Officer.open(house);
    const requestId = randomUUID();
    await officer.press('alert:raise', requestId);
    const before = await house.revision();
    await officer.press('counter:close', requestId);
    expect(await house.revision()).toBe(before);
  });

  it('[T3.2] by somebody else is a new request', async () => {
    const house = await openHall();
    const officer = await Officer.open(house, 'officer1', 'counter-3');
    const alertId = await officer.raiseAlert();
    const requestId = randomUUID();
    await officer.press('counter:close', requestId);
    const guard = await guardAt(house);
    expect(codeOf(await guard.ask('alert:respond', { requestId, alertId }))).toBe('ok');
  });
});
