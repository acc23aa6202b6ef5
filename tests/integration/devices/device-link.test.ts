import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DeviceLink, type LinkState } from '../../../devices/device-link.ts';
import { chen, wang } from './agent-process.ts';

type Acknowledge = (answer: unknown) => void;

/** A link to a server that behaves as the test says, once it is up. `onState` hears of each change in the same instant. */
async function linkTo(
  serve: (socket: Socket, visit: number) => void,
  onState: (status: LinkState['status'], link: DeviceLink) => void = () => undefined,
) {
  let visits = 0;
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const io = new Server(http);
  io.of('/device').on('connection', (socket) => serve(socket, (visits += 1)));
  const states: LinkState['status'][] = [];
  const link = new DeviceLink({
    server: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    identify: () => Promise.resolve({ deviceId: 'reader-1' }),
    onChange: ({ status }) => {
      states.push(status);
      onState(status, link);
    },
  });
  onTestFinished(async () => {
    link.close();
    await io.close();
  });
  await vi.waitFor(() => expect(states[0]).toBe('up'), { timeout: 5_000 });
  return { link, states };
}

/** A server that treats every card in this way. */
const linkWhereCards = (treat: (acknowledge: Acknowledge, socket: Socket) => void) =>
  linkTo((socket) =>
    socket.on('card:present', (_card: unknown, acknowledge: Acknowledge) => treat(acknowledge, socket)),
  );

const noAnswer = { ok: false, refusal: { code: 'no-answer' } };

describe('the link of an agent', () => {
  it('[K2.6] hands on the refusal of the server', async () => {
    const refused = { ok: false, refusal: { code: 'internal-fault' } };
    const { link } = await linkWhereCards((acknowledge) => acknowledge(refused));
    expect(await link.ask('card:present', { kioskId: 'kiosk-1', card: wang })).toEqual(refused);
  });

  it('[K2.6] takes silence for no answer', async () => {
    const { link } = await linkWhereCards(() => undefined);
    expect(await link.ask('card:present', { kioskId: 'kiosk-1', card: wang })).toEqual(noAnswer);
  });

  it.each([undefined, true, { ok: true, value: 1 }, { ok: false, refusal: { code: 'gone' } }])(
    '[K2.6] takes an answer that does not fit the contract for none: %j',
    async (answer) => {
      const { link } = await linkWhereCards((acknowledge) => acknowledge(answer));
      expect(await link.ask('card:present', { kioskId: 'kiosk-1', card: wang })).toEqual(noAnswer);
    },
  );

  it('[K2.6] takes a connection that ends in the middle for no answer', async () => {
    const { link } = await linkWhereCards((_, socket) => socket.disconnect(true));
    expect(await link.ask('card:present', { kioskId: 'kiosk-1', card: wang })).toEqual(noAnswer);
  });

  it('[K2.6] keeps no card for the visitor who comes after', async () => {
    const taken: unknown[] = [];
    const late: Promise<unknown>[] = [];
    const serve = (socket: Socket, visit: number) => {
      socket.on('card:present', ({ card }: { card: unknown }, acknowledge: Acknowledge) => {
        taken.push(card);
        acknowledge({ ok: true, value: null });
      });
      if (visit === 1) socket.conn.close();
    };
    const { link, states } = await linkTo(serve, (status, downLink) => {
      if (status === 'down') late.push(downLink.ask('card:present', { kioskId: 'kiosk-1', card: wang }));
    });
    await vi.waitFor(() => expect(states).toEqual(['up', 'down', 'up']), { timeout: 5_000 });
    await link.ask('card:present', { kioskId: 'kiosk-1', card: chen });
    expect({ late: await Promise.all(late), taken }).toEqual({ late: [noAnswer], taken: [chen] });
  });

  it('[K2.5] comes back when the server has sent it away', async () => {
    const { states } = await linkTo((socket, visit) => {
      if (visit === 1) socket.disconnect();
    });
    await vi.waitFor(() => expect(states).toEqual(['up', 'down', 'up']), { timeout: 10_000 });
  });

  it('[K2.5] says nothing more once it is closed', async () => {
    const { link, states } = await linkTo(() => undefined);
    link.close();
    expect(await link.ask('card:present', { kioskId: 'kiosk-1', card: wang })).toEqual(noAnswer);
    expect(states).toEqual(['up']);
  });
});
