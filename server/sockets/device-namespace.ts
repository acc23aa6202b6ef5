import { refused } from '../../contract/answer.ts';
import { deviceRequests, type DeviceRequests } from '../../contract/device.ts';
import { printersBehind } from '../application/hall.ts';
import { admitDevices } from './admit.ts';
import { SocketAgentLine } from './agent-line.ts';
import { answerRequests, type Handlers } from './answer-requests.ts';
import type { HallEdge } from './hall-edge.ts';
import type { KioskNamespace } from './kiosk-namespace.ts';
import type { TypedNamespace } from './typed-namespace.ts';

/**
 * Devices beside a kiosk, in the hands of an agent: what a card reader took goes straight to its kiosk and is kept nowhere; what is to
 * be printed comes the other way.
 */
export function openDeviceNamespace(
  namespace: TypedNamespace<DeviceRequests, Record<never, never>>,
  edge: HallEdge,
  kiosks: KioskNamespace,
): void {
  const { inForce, agents, agentPrinters, kioskDevices } = edge;
  /** Its printers are reached from now on, or no more. */
  const lookAtPrintersOf = (id: string) => void kioskDevices.look(printersBehind(inForce.hall, id));
  namespace.use(admitDevices(edge, 'device', null));
  namespace.on('connection', (socket) => {
    const { id } = socket.data;
    // By one name one device: the other is a line that nobody has given up yet, or a copy of the agent's folder.
    for (const other of namespace.sockets.values()) {
      if (edge.demonstration || other === socket || other.data.id !== id) continue;
      edge.log.warn({ deviceId: id }, 'a device came in again, and its older line was ended');
      other.disconnect();
    }
    const line = new SocketAgentLine(socket);
    agents.joined(id);
    agentPrinters.joined(id, line);
    lookAtPrintersOf(id);
    const reader = readerBeside(socket.data.kioskId ?? null, kioskDevices);
    socket.on('disconnect', () => {
      agents.left(id);
      agentPrinters.left(id, line);
      reader.left();
      lookAtPrintersOf(id);
    });
    answerRequests(socket, deviceRequests, deviceHandlers(socket.data, edge, { ...reader, kiosks }), edge);
  });
}

interface Beside {
  readonly joined: () => void;
  readonly kiosks: KioskNamespace;
}

function deviceHandlers(
  { id, kioskId: besideKiosk }: { id: string; kioskId?: string | null },
  { demonstration, agents, agentPrinters }: HallEdge,
  { joined, kiosks }: Beside,
): Handlers<DeviceRequests> {
  const done = { ok: true, value: null } as const;
  return {
    'card:present': ({ kioskId, card }) => {
      if (!demonstration && besideKiosk !== kioskId) return refused('not-allowed');
      return kiosks.presentCard(kioskId, card) ? done : refused('kiosk-absent');
    },
    'health:tell': ({ at, reader }) => {
      agents.toldClock(id, at);
      if (reader) joined();
      return done;
    },
    'print-job:tell': ({ printJobId, outcome }) => {
      agentPrinters.told(id, printJobId, outcome);
      return done;
    },
  };
}

/** The reader of one agent, told once however often the agent says that it has one. */
function readerBeside(kioskId: string | null, kioskDevices: HallEdge['kioskDevices']) {
  let isThere = false;
  return {
    joined: () => {
      if (kioskId !== null && !isThere) kioskDevices.readerJoined(kioskId);
      isThere = true;
    },
    left: () => {
      if (kioskId !== null && isThere) kioskDevices.readerLeft(kioskId);
    },
  };
}
