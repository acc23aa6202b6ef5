import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningHouse } from '../../support/running-house.ts';
import { SocketClient } from '../../support/socket-client.ts';
import { hidden, kioskAt, register } from './hall-people.ts';

let house: RunningHouse;
let polling: string;

beforeAll(async () => {
  house = await RunningHouse.open();
  polling = `${house.address}/socket.io/?EIO=4&transport=polling`;
});
afterAll(() => house.close());

/** A whole client over a good line: what was sent before it has left the house on its feet. */
async function expectOthersServed(): Promise<void> {
  expect(await register(await kioskAt(house))).toMatchObject({ headCount: 1 });
}

describe('long polling, which no screen uses and every stranger can', () => {
  it('[T3.6] serves a client like any other', async () => {
    house.log.clear();
    const kiosk = await SocketClient.connect(house.address, '/kiosk', { deviceId: 'kiosk-1', transport: 'polling' });
    expect(await register(kiosk)).toMatchObject({ headCount: 1 });
    expect(house.log.lines.filter(({ level }) => level >= 40)).toEqual([]);
    kiosk.close();
  });

  it('[T3.6] is told when it names no way of talking that is known, and others are served', async () => {
    const answer = await fetch(`${house.address}/socket.io/?EIO=4&transport=smoke-signals`);
    expect(answer.status).toBe(400);
    await expectOthersServed();
  });

  it('[T3.6] is told when its session is not known, and others are served', async () => {
    const answer = await fetch(`${polling}&sid=${'x'.repeat(20)}`, { method: 'POST', body: '40/kiosk,' });
    expect(answer.status).toBe(400);
    await expectOthersServed();
  });

  it('[T3.6] is cut off when it sends more than is ever read, and others are served', async () => {
    const { sid } = JSON.parse((await (await fetch(polling)).text()).slice(1)) as { sid: string };
    const body = `4${hidden.number.padEnd(80_000)}`;
    const answer = await fetch(`${polling}&sid=${sid}`, { method: 'POST', body });
    expect(answer.status).toBe(413);
    expect(house.log.text).not.toContain(hidden.number);
    await expectOthersServed();
  });

  it('[T1] is refused to the page of another site', async () => {
    const answer = await fetch(polling, { headers: { origin: 'http://elsewhere.example' } });
    expect(answer.status).toBe(403);
    await expectOthersServed();
  });
});
