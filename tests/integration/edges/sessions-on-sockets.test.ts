import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RunningHouse } from '../../support/running-house.ts';
import { SocketClient, signIn } from '../../support/socket-client.ts';
import { codeOf, Officer, openHall } from './hall-people.ts';

const sessionMs = 60_000;

async function signOut(house: RunningHouse, cookie: string): Promise<void> {
  const response = await fetch(`${house.address}/api/session`, { method: 'DELETE', headers: { cookie } });
  expect(response.status).toBe(204);
}

describe.each([
  { namespace: '/officer', username: 'officer1', other: 'guard1' },
  { namespace: '/guard', username: 'guard1', other: 'officer1' },
] as const)('$namespace', ({ namespace, username, other }) => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open({ sessionMs });
  });
  afterAll(() => house.close());

  const connect = (cookie?: string) => SocketClient.connect(house.address, namespace, { ...(cookie && { cookie }) });

  it('[T1.2] lets in those who are signed in with its role', async () => {
    expect((await connect(await signIn(house.address, username))).connected).toBe(true);
  });

  it('[T1.2] refuses those who are not signed in', async () => {
    await expect(connect()).rejects.toThrow(/^not-signed-in$/);
  });

  it.each(['houtan-session=', 'houtan-session=__proto__', `houtan-session=${'A'.repeat(43)}`, 'houtan-session', ';=;'])(
    '[T1.2] refuses the cookie %s, which nobody was given',
    async (cookie) => {
      await expect(connect(cookie)).rejects.toThrow(/^not-signed-in$/);
    },
  );

  it('[T1.2] refuses those who are signed in with another role', async () => {
    await expect(connect(await signIn(house.address, other))).rejects.toThrow(/^not-signed-in$/);
  });

  it('[T1.2] takes no device key in place of a session', async () => {
    const device = SocketClient.connect(house.address, namespace, { deviceId: username, deviceKey: 'houtan-demo' });
    await expect(device).rejects.toThrow(/^not-signed-in$/);
  });

  it('[T1.2] refuses a session that has expired', async () => {
    const cookie = await signIn(house.address, username);
    house.clock.advance(sessionMs);
    await expect(connect(cookie)).rejects.toThrow(/^not-signed-in$/);
  });

  it('[T1.2] lets a session in up to its last moment', async () => {
    const cookie = await signIn(house.address, username);
    house.clock.advance(sessionMs - 1);
    expect((await connect(cookie)).connected).toBe(true);
  });

  it('[T1.2] refuses a session that was signed out', async () => {
    const cookie = await signIn(house.address, username);
    await signOut(house, cookie);
    await expect(connect(cookie)).rejects.toThrow(/^not-signed-in$/);
  });

  it('[T1.2] ends every connection of a session that is signed out', async () => {
    const cookie = await signIn(house.address, username);
    const clients = [await connect(cookie), await connect(cookie)];
    const left = Promise.all(clients.map((client) => client.left()));
    await signOut(house, cookie);
    expect(await left).toEqual(['io server disconnect', 'io server disconnect']);
  });

  it('[T1.2] leaves the other sessions of somebody who signs out', async () => {
    const leaving = await signIn(house.address, username);
    const staying = await connect(await signIn(house.address, username));
    const left = (await connect(leaving)).left();
    await signOut(house, leaving);
    await left;
    expect(staying.connected).toBe(true);
  });
});

describe('an open connection of a session', () => {
  it('[T1.2] does nothing more when the session has expired', async () => {
    const house = await openHall({ sessionMs });
    const officer = await Officer.at(house, 'officer1', 'counter-3');
    house.clock.advance(sessionMs);
    const press = () => officer.press('counter:open').then(codeOf, () => 'connection ended');
    await vi.waitFor(async () => expect(await press()).not.toBe('ok'), { timeout: 5_000, interval: 200 });
  });

  it('[T1.2] lives on through a restart of the house', async () => {
    const house = await openHall({ sessionMs });
    const cookie = await signIn(house.address, 'officer1');
    await house.restart();
    expect((await SocketClient.connect(house.address, '/officer', { cookie })).connected).toBe(true);
  });
});
