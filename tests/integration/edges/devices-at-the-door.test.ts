import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceKind } from '../../../server/application/ports.ts';
import { DatabaseDevices } from '../../../server/store/devices.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { SocketClient } from '../../support/socket-client.ts';
import { codeOf, openHall } from './hall-people.ts';

describe('while only this machine can connect', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it('[T1.1] a kiosk needs no key', async () => {
    expect((await SocketClient.connect(house.address, '/kiosk', { deviceId: 'kiosk-2' })).connected).toBe(true);
  });

  it.each(['/kiosk', '/hall-display', '/device'] as const)(
    '[T1.1] a device at %s need not say its name',
    async (namespace) => {
      expect((await SocketClient.connect(house.address, namespace)).connected).toBe(true);
    },
  );

  it.each(['kiosk-9', '', '__proto__', 'constructor', 'kiosk-1 '])(
    '[T1.1] the kiosk "%s", which is not in the plan, is refused',
    async (deviceId) => {
      const connecting = SocketClient.connect(house.address, '/kiosk', { deviceId });
      await expect(connecting).rejects.toThrow(/^device-unknown$/);
    },
  );
});

const enrolled: { id: string; kind: DeviceKind; namespace: '/kiosk' | '/hall-display' | '/device' }[] = [
  { id: 'kiosk-1', kind: 'kiosk', namespace: '/kiosk' },
  { id: 'board-1', kind: 'hall-display', namespace: '/hall-display' },
  { id: 'reader-1', kind: 'device', namespace: '/device' },
];
const others: { id: string; kind: DeviceKind }[] = [
  { id: 'kiosk-2', kind: 'kiosk' },
  { id: 'board-2', kind: 'hall-display' },
  { id: 'reader-2', kind: 'device' },
];

describe('while other machines can connect', () => {
  let house: RunningHouse;
  const keys = new Map<string, string>();

  beforeAll(async () => {
    house = await RunningHouse.open({
      onLoopback: false,
      prepare: async (database) => {
        const devices = new DatabaseDevices(database);
        for (const { id, kind } of [...enrolled, ...others, { id: 'kiosk-9', kind: 'kiosk' as const }]) {
          keys.set(id, await devices.enrol(id, kind, kind === 'device' ? 'kiosk-1' : null));
        }
      },
    });
  });
  afterAll(() => house.close());

  const connect = (namespace: (typeof enrolled)[number]['namespace'], deviceId?: string, deviceKey?: string) =>
    SocketClient.connect(house.address, namespace, { ...(deviceId && { deviceId }), ...(deviceKey && { deviceKey }) });

  it.each(enrolled)('[T1.1] $id is let in with its key', async ({ id, namespace }) => {
    expect((await connect(namespace, id, keys.get(id))).connected).toBe(true);
  });

  it.each(enrolled)('[T1.1] $id is refused without a key', async ({ id, namespace }) => {
    await expect(connect(namespace, id)).rejects.toThrow(/^device-unknown$/);
  });

  it.each(enrolled)('[T1.1] a device without a name is refused at $namespace', async ({ id, namespace }) => {
    await expect(connect(namespace, undefined, keys.get(id))).rejects.toThrow(/^device-unknown$/);
  });

  it.each(enrolled)('[T1.1] $id is refused with the keys of all others', async ({ id, namespace }) => {
    for (const [owner, key] of keys) {
      if (owner !== id) await expect(connect(namespace, id, key)).rejects.toThrow(/^device-unknown$/);
    }
  });

  it.each(enrolled)('[T1.1] $id is refused at the namespaces of other kinds', async ({ id, kind }) => {
    for (const other of enrolled) {
      if (other.kind === kind) continue;
      await expect(connect(other.namespace, id, keys.get(id))).rejects.toThrow(/^device-unknown$/);
    }
  });

  it('[T1.1] a kiosk with a key that is not in the plan is refused', async () => {
    await expect(connect('/kiosk', 'kiosk-9', keys.get('kiosk-9'))).rejects.toThrow(/^device-unknown$/);
  });

  it('[T1.1] a key that was replaced opens nothing', async () => {
    const replaced = keys.get('board-2');
    await house.withDatabase((database) => new DatabaseDevices(database).enrol('board-2', 'hall-display', null));
    await expect(connect('/hall-display', 'board-2', replaced)).rejects.toThrow(/^device-unknown$/);
  });

  it('[T1.1] there are no sample cards and no demonstration accounts', async () => {
    const kiosk = await SocketClient.connect(house.address, '/kiosk', kioskIdentity());
    expect((await kiosk.next('hall:changed')).sampleCards).toEqual([]);
    expect(codeOf(await kiosk.ask('sample-card:present', { sampleId: 'wang' }))).toBe('sample-unknown');
    expect((await fetch(`${house.address}/api/demonstration`)).status).toBe(404);
  });

  function kioskIdentity() {
    return { deviceId: 'kiosk-1', deviceKey: keys.get('kiosk-1') ?? '' };
  }
});

describe('a database that was used for a demonstration', () => {
  it('[T1.1] has no account with a known password once other machines can connect', async () => {
    const house = await openHall({ onLoopback: false });
    const response = await fetch(`${house.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'officer1', password: 'houtan-demo' }),
    });
    expect(response.status).toBe(401);
  });
});
