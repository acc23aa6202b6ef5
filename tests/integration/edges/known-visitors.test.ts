import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aVisit, codeOf, hidden, kioskAt, Officer, openHall, register, valueOf } from './hall-people.ts';

const identity = { kind: 'card', card: hidden } as const;
const known = { identity, anotherMatter: false } as const;

describe('a visitor whose document the hall knows', () => {
  it('[K11.1] gets one number although two kiosks are pressed at the same moment', async () => {
    const house = await openHall();
    const kiosks = [await kioskAt(house, 'kiosk-1'), await kioskAt(house, 'kiosk-2')];
    const answers = await Promise.all(kiosks.map((kiosk) => kiosk.ask('visit:register', aVisit(known))));
    const outcomes = answers.map((answer) => valueOf(answer));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already-waiting', 'issued']);
    expect(new Set(outcomes.map(({ ticket }) => ticket.number)).size).toBe(1);
  });

  it('[K11.1] [A7.1] is known next morning by the ticket that was carried over', async () => {
    const house = await openHall();
    await register(await kioskAt(house), { identity });
    house.clock.advance(24 * 60 * 60 * 1000);
    const kiosk = await kioskAt(house);
    const again = valueOf(await kiosk.ask('visit:register', aVisit(known)));
    expect(again).toMatchObject({ outcome: 'already-waiting', ticket: { number: 'B001' } });
    const reprint = { requestId: randomUUID(), number: 'B001', identity };
    expect(valueOf(await kiosk.ask('ticket:reprint', reprint))).toMatchObject({ number: 'B001' });
  });
});

describe('a clock that fell back', () => {
  it('[T3.5] [O1.6] lets a visit that is sent on be completed twice in the same moment', async () => {
    const house = await openHall();
    await register(await kioskAt(house));
    const first = await Officer.open(house, 'officer1', 'counter-3');
    const second = await Officer.open(house, 'officer2', 'counter-4');
    const number = await first.callNext();
    await first.on('interview:start', number);
    house.clock.advance(-40 * 60_000);
    const transfer = { requestId: randomUUID(), counterId: 'counter-3', number, comesBack: true, note: null };
    const sent = await first.desk.ask('ticket:transfer', { ...transfer, to: { counterId: 'counter-4' } });
    expect(codeOf(sent)).toBe('ok');
    for (const officer of [second, first]) {
      expect(await officer.callNext()).toBe(number);
      expect(codeOf(await officer.on('interview:start', number))).toBe('ok');
      expect(codeOf(await officer.on('interview:complete', number))).toBe('ok');
    }
  });
});
