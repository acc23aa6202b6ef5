import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { deviceRequests } from '../../../contract/device.ts';
import { guardRequests } from '../../../contract/guard.ts';
import { kioskRequests } from '../../../contract/kiosk.ts';
import { officerRequests } from '../../../contract/officer.ts';
import type { Namespace } from '../../../contract/protocol.ts';
import { supervisorRequests } from '../../../contract/supervisor.ts';
import type { RunningHouse } from '../../support/running-house.ts';
import { SocketClient, signIn } from '../../support/socket-client.ts';
import { aVisit, hidden, Officer, supervisorAt } from './hall-people.ts';

type AnyClient = Pick<
  SocketClient<Namespace>,
  'askAnything' | 'askText' | 'close' | 'connected' | 'left' | 'tell' | 'write'
>;

export interface Present {
  readonly client: AnyClient;
  /** Fails unless an honest request of this audience is still served. */
  honestly(): Promise<void>;
}

/** One audience of the server, as the tests of bad input need it. */
export interface Audience {
  readonly namespace: Namespace;
  readonly requestNames: readonly string[];
  /** A request of its table. A display has none: whatever it asks is unknown. */
  readonly request: { readonly name: string; readonly honest: Record<string, unknown> } | null;
  connect(house: RunningHouse): Promise<Present>;
}

const requestId = randomUUID();
const done = { ok: true, value: null } as const;

export const audiences: readonly Audience[] = [
  {
    namespace: '/kiosk',
    requestNames: Object.keys(kioskRequests),
    request: { name: 'visit:register', honest: { ...aVisit({ requestId, identity: { kind: 'card', card: hidden } }) } },
    connect: async (house) => {
      const client = await SocketClient.connect(house.address, '/kiosk', { deviceId: 'kiosk-1' });
      const matter = {
        headCount: 1,
        categoryId: 'wages',
        districtCode: null,
        careNeed: null,
        specialRequest: null,
        documentNumber: null,
        appointmentKey: null,
      };
      return {
        client,
        honestly: async () => expect(await client.ask('visit:preview', matter)).toMatchObject({ ok: true }),
      };
    },
  },
  {
    namespace: '/officer',
    requestNames: Object.keys(officerRequests),
    request: { name: 'counter:open', honest: { requestId, counterId: 'counter-3' } },
    connect: async (house) => {
      const officer = await Officer.open(house, 'officer1', 'counter-3');
      return { client: officer.desk, honestly: async () => expect(await officer.press('counter:open')).toEqual(done) };
    },
  },
  {
    namespace: '/guard',
    requestNames: Object.keys(guardRequests),
    request: { name: 'alert:respond', honest: { requestId, alertId: randomUUID() } },
    connect: async (house) => {
      const alertId = await (await Officer.open(house, 'officer2', 'counter-4')).raiseAlert();
      const client = await SocketClient.connect(house.address, '/guard', {
        cookie: await signIn(house.address, 'guard1'),
      });
      const show = () => client.ask('alert:show', { requestId: randomUUID(), alertId, postId: randomUUID() });
      return { client, honestly: async () => expect(await show()).toEqual(done) };
    },
  },
  {
    namespace: '/supervisor',
    requestNames: Object.keys(supervisorRequests),
    request: { name: 'test-page:print', honest: { requestId, printerId: 'kiosk-1' } },
    connect: async (house) => {
      const client = await supervisorAt(house);
      const print = () => client.ask('test-page:print', { requestId: randomUUID(), printerId: 'kiosk-1' });
      return { client, honestly: async () => expect(await print()).toMatchObject({ ok: true }) };
    },
  },
  {
    namespace: '/hall-display',
    requestNames: [],
    request: null,
    connect: async (house) => {
      const honestly = async () => {
        const another = await SocketClient.connect(house.address, '/hall-display');
        expect(await another.next('board:changed')).toMatchObject({ hallName: house.hall.name });
        another.close();
      };
      return { client: await SocketClient.connect(house.address, '/hall-display'), honestly };
    },
  },
  {
    namespace: '/device',
    requestNames: Object.keys(deviceRequests),
    request: { name: 'card:present', honest: { kioskId: 'kiosk-1', card: hidden } },
    connect: async (house) => {
      const client = await SocketClient.connect(house.address, '/device');
      const present = () => client.ask('card:present', { kioskId: 'kiosk-1', card: hidden });
      // No kiosk is there to show the card: an honest request, answered with the truth.
      const absent = { ok: false, refusal: { code: 'kiosk-absent' } };
      return { client, honestly: async () => expect(await present()).toEqual(absent) };
    },
  },
];
