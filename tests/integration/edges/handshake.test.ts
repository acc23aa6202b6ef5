import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protocolVersion } from '../../../contract/protocol.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { SocketClient } from '../../support/socket-client.ts';
import { audiences } from './audiences.ts';
import { hidden } from './hall-people.ts';

let house: RunningHouse;

beforeAll(async () => {
  house = await RunningHouse.open();
});
afterAll(() => house.close());

const malformed: { what: string; auth: Record<string, unknown> }[] = [
  { what: 'nothing', auth: {} },
  { what: 'a version in letters', auth: { protocolVersion: String(protocolVersion) } },
  { what: 'half a version', auth: { protocolVersion: protocolVersion + 0.5 } },
  { what: 'no version', auth: { protocolVersion: null } },
  { what: 'a device id that is an object', auth: { protocolVersion, deviceId: { toString: 'kiosk-1' } } },
  { what: 'a device id too long', auth: { protocolVersion, deviceId: 'k'.repeat(41) } },
  { what: 'a device key that is a list', auth: { protocolVersion, deviceKey: [hidden.number] } },
  { what: 'a device key too long', auth: { protocolVersion, deviceKey: 'k'.repeat(201) } },
  { what: 'a field too many', auth: { protocolVersion, role: 'officer' } },
  {
    what: '__proto__',
    auth: JSON.parse(`{"protocolVersion":${protocolVersion},"__proto__":{}}`) as Record<string, unknown>,
  },
];

describe.each(audiences)('a connection to $namespace', ({ namespace }) => {
  it.each([0, -1, protocolVersion + 1])('[D4] that speaks version %i is told to reload', async (version) => {
    const connecting = SocketClient.connect(house.address, namespace, { protocolVersion: version });
    await expect(connecting).rejects.toThrow(/^protocol-mismatch$/);
  });

  it.each(malformed)('[T1.1] that says $what at the door is refused', async ({ auth }) => {
    const connecting = SocketClient.connect(house.address, namespace, { auth });
    await expect(connecting).rejects.toThrow(/^handshake-malformed$/);
  });
});

describe('the door of the sockets', () => {
  it('[T1.1] opens no namespace that no audience has', async () => {
    const nowhere = SocketClient.connect(house.address, '/nowhere' as '/kiosk');
    await expect(nowhere).rejects.toThrow(/^Invalid namespace$/);
  });

  it('[T1.1] opens no namespace without a name', async () => {
    await expect(SocketClient.connect(house.address, '/' as '/kiosk')).rejects.toThrow();
  });

  const otherSites = ['http://elsewhere.example', 'http://127.0.0.1:1', 'null', 'file://', 'not an origin'];
  it.each(otherSites)('[T1.1] is closed to a page of %s', async (origin) => {
    expect(await opensFor(origin)).toBe(false);
  });

  it('[T1.1] is open to a page of the house itself', async () => {
    expect(await opensFor(house.address)).toBe(true);
  });

  it('[T1.1] is open to programs, which have no origin', async () => {
    expect(await opensFor(undefined)).toBe(true);
  });
});

/** Asks for a WebSocket as a browser does, and tells whether the line was opened. */
function opensFor(origin: string | undefined): Promise<boolean> {
  const asking = request(`${house.address}/socket.io/?EIO=4&transport=websocket`, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...(origin && { origin }),
    },
  });
  return new Promise((resolve, reject) => {
    const answered = ({ statusCode }: IncomingMessage): void => {
      asking.destroy();
      resolve(statusCode === 101);
    };
    asking.once('response', answered).once('upgrade', answered).once('error', reject).end();
  });
}
