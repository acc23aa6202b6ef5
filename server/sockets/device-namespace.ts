import { refused } from '../../contract/answer.ts';
import { deviceRequests, type DeviceNotices, type DeviceRequests } from '../../contract/device.ts';
import { admitDevices } from './admit.ts';
import { answerRequests } from './answer-requests.ts';
import type { HallEdge } from './hall-edge.ts';
import type { KioskNamespace } from './kiosk-namespace.ts';
import type { TypedNamespace } from './typed-namespace.ts';

/** Devices beside a kiosk: what a card reader took goes straight to its kiosk and is kept nowhere. */
export function openDeviceNamespace(
  namespace: TypedNamespace<DeviceRequests, DeviceNotices>,
  edge: HallEdge,
  kiosks: KioskNamespace,
): void {
  namespace.use(admitDevices(edge, 'device', null));
  namespace.on('connection', (socket) => {
    const { kioskId: besideKiosk } = socket.data;
    if (besideKiosk != null) {
      edge.kioskDevices.readerJoined(besideKiosk);
      socket.on('disconnect', () => edge.kioskDevices.readerLeft(besideKiosk));
    }
    answerRequests(
      socket,
      deviceRequests,
      {
        'card:present': ({ kioskId, card }) => {
          const own = edge.demonstration || socket.data.kioskId === kioskId;
          if (!own) return refused('not-allowed');
          return kiosks.presentCard(kioskId, card) ? { ok: true, value: null } : refused('kiosk-absent');
        },
      },
      edge,
    );
  });
}
