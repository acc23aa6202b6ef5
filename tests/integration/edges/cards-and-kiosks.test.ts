import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningHouse } from '../../support/running-house.ts';
import { SocketClient } from '../../support/socket-client.ts';
import { codeOf, hidden, kioskAt, register, type Kiosk } from './hall-people.ts';

let house: RunningHouse;
let kiosk: Kiosk;
let other: Kiosk;

beforeAll(async () => {
  house = await RunningHouse.open();
  kiosk = await kioskAt(house, 'kiosk-1');
  other = await kioskAt(house, 'kiosk-2');
});
afterAll(() => house.close());

/** Names of what a kiosk was told up to now: what was sent to it before its answer has arrived with it. */
async function toldTo(client: Kiosk): Promise<string[]> {
  await client.ask('print-job:look', { printJobId: randomUUID() });
  return client.received.map(({ name }) => name);
}

describe('a card that a reader took', () => {
  it('[K2.2] comes to the kiosk of the reader', async () => {
    const reader = await SocketClient.connect(house.address, '/device', { deviceId: 'reader-1' });
    await reader.ask('card:present', { kioskId: 'kiosk-1', card: hidden });
    expect(await kiosk.next('card:presented')).toEqual(hidden);
  });

  it('[K2.2] comes to every screen of that kiosk', async () => {
    const second = await kioskAt(house, 'kiosk-1');
    const reader = await SocketClient.connect(house.address, '/device', { deviceId: 'reader-1' });
    await reader.ask('card:present', { kioskId: 'kiosk-1', card: hidden });
    expect(await second.next('card:presented')).toEqual(hidden);
  });

  it('[T2] comes to no other kiosk', async () => {
    const reader = await SocketClient.connect(house.address, '/device', { deviceId: 'reader-1' });
    await reader.ask('card:present', { kioskId: 'kiosk-1', card: hidden });
    expect(await toldTo(kiosk)).toContain('card:presented');
    expect(await toldTo(other)).not.toContain('card:presented');
  });

  it('[T2] comes to nobody but kiosks', async () => {
    const reader = await SocketClient.connect(house.address, '/device', { deviceId: 'reader-1' });
    const display = await SocketClient.connect(house.address, '/hall-display', { deviceId: 'kiosk-1' });
    await reader.ask('card:present', { kioskId: 'kiosk-1', card: hidden });
    await display.askAnything('ask');
    expect([...reader.received, ...display.received].map(({ name }) => name)).toEqual(['board:changed']);
  });

  it('[K2.2] of the simulated reader comes to its own kiosk only', async () => {
    const before = (await toldTo(other)).length;
    await kiosk.ask('sample-card:present', { sampleId: 'chen' });
    expect(await kiosk.next('card:presented', ({ name }) => name === '陈䶮')).toMatchObject({ name: '陈䶮' });
    expect((await toldTo(other)).slice(before)).not.toContain('card:presented');
  });

  it.each(['nobody', '__proto__', 'constructor'])(
    '[K2.2] of the simulated reader is unknown as %s',
    async (sampleId) => {
      expect(codeOf(await kiosk.ask('sample-card:present', { sampleId }))).toBe('sample-unknown');
    },
  );
});

describe('a print job', () => {
  it('[P3] is told to its own kiosk only', async () => {
    const { printJobId } = await register(kiosk);
    await kiosk.next('print-job:changed', (job) => job.printJobId === printJobId && job.print.state === 'printed');
    expect(await toldTo(other)).not.toContain('print-job:changed');
  });

  it('[P3] can be looked at by its own kiosk', async () => {
    const { printJobId } = await register(kiosk);
    await kiosk.next('print-job:changed', (job) => job.printJobId === printJobId && job.print.state === 'printed');
    expect(await kiosk.ask('print-job:look', { printJobId })).toEqual({ ok: true, value: { state: 'printed' } });
  });

  it('[P3] of another kiosk is unknown', async () => {
    const { printJobId } = await register(kiosk);
    expect(codeOf(await other.ask('print-job:look', { printJobId }))).toBe('print-job-unknown');
  });
});
