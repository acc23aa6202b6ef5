import { expect, it, vi } from 'vitest';
import type { RunningHouse } from '../../support/running-house.ts';
import { codeOf, kioskAt, openHall, type Kiosk } from './hall-people.ts';

const perSecond = 5;
const matter = {
  headCount: 1,
  categoryId: 'wages',
  districtCode: null,
  careNeed: null,
  specialRequest: null,
  documentNumber: null,
  appointmentKey: null,
};

async function floodedHall(): Promise<{ house: RunningHouse; kiosk: Kiosk; codes: string[] }> {
  const house = await openHall({ requestsPerSecond: perSecond });
  const kiosk = await kioskAt(house);
  const answers = await Promise.all(Array.from({ length: perSecond + 2 }, () => kiosk.ask('visit:preview', matter)));
  return { house, kiosk, codes: answers.map(codeOf) };
}

it('[T3.6] refuses what comes faster than a connection may ask', async () => {
  const { codes } = await floodedHall();
  expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'too-many-requests', 'too-many-requests']);
});

it('[T3.6] serves a connection again when it has slowed down', async () => {
  const { kiosk } = await floodedHall();
  await vi.waitFor(async () => expect(codeOf(await kiosk.ask('visit:preview', matter))).toBe('ok'), {
    timeout: 5_000,
    interval: 300,
  });
});

it('[T3.6] lets no connection suffer from the haste of another', async () => {
  const { house } = await floodedHall();
  const other = await kioskAt(house);
  expect(codeOf(await other.ask('visit:preview', matter))).toBe('ok');
});

it('[T3.6] counts bad requests too', async () => {
  const house = await openHall({ requestsPerSecond: perSecond });
  const kiosk = await kioskAt(house);
  await Promise.all(Array.from({ length: perSecond }, () => kiosk.askAnything('ticket:steal')));
  expect(codeOf(await kiosk.ask('visit:preview', matter))).toBe('too-many-requests');
});
