import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeOf, hidden, kioskAt, Officer, openHall, register } from './hall-people.ts';

const repeatVisitor = { identity: { kind: 'card', card: hidden } } as const;

/** The repeat visitor has been received about wages at counter 3 by officer1. */
async function afterFirstInterview() {
  const house = await openHall();
  const officer = await Officer.open(house);
  await register(await kioskAt(house), repeatVisitor);
  const number = await officer.callNext();
  for (const step of ['interview:start', 'interview:complete'] as const) await officer.on(step, number);
  return { house, officer, number };
}

describe('a visitor who comes again with the same matter', () => {
  it('[A5.1] is left to the officer who received them first, also after a restart on a later day', async () => {
    const { house } = await afterFirstInterview();
    house.clock.advance(24 * 60 * 60 * 1000);
    await house.restart();
    const kiosk = await kioskAt(house);
    const again = await register(kiosk, repeatVisitor);
    const stranger = await register(kiosk);
    const other = await Officer.open(house, 'officer2', 'counter-4');
    expect(await other.callNext()).toBe(stranger.number);
    const first = await Officer.open(house);
    expect(await first.callNext()).toBe(again.number);
  });

  it('[A5.1] is left to nobody when the matter is another', async () => {
    const { house } = await afterFirstInterview();
    const again = await register(await kioskAt(house), { ...repeatVisitor, categoryId: 'social-security' });
    const other = await Officer.open(house, 'officer2', 'counter-4');
    expect(await other.callNext()).toBe(again.number);
  });

  it('[A5.1] [O1.8] is left to nobody when the completed interview was taken back', async () => {
    const { house, officer, number } = await afterFirstInterview();
    const undo = { requestId: randomUUID(), counterId: officer.counterId, number };
    expect(codeOf(await officer.desk.ask('ticket:undo', undo))).toBe('ok');
    const again = await register(await kioskAt(house), repeatVisitor);
    const other = await Officer.open(house, 'officer2', 'counter-4');
    expect(await other.callNext()).toBe(again.number);
  });
});
