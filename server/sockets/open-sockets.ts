import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ConnectRefusal, Namespace } from '../../contract/protocol.ts';
import type { PrintState } from '../../contract/print.ts';
import { isForwarded } from '../application/forwarded.ts';
import type { HandedOver } from '../application/paper-ports.ts';
import { sessionRoom } from './admit.ts';
import { openDeviceNamespace } from './device-namespace.ts';
import { openGuardNamespace } from './guard-namespace.ts';
import { openHallDisplayNamespace } from './hall-display-namespace.ts';
import type { HallEdge } from './hall-edge.ts';
import { openKioskNamespace, type KioskNamespace } from './kiosk-namespace.ts';
import { openOfficerNamespace } from './officer-namespace.ts';
import { openSupervisorNamespace } from './supervisor-namespace.ts';
import type { Admitted, NoEvents } from './typed-namespace.ts';

/** A screen notices a dead line within these two together, and says so. */
const pingIntervalMs = 2_000;
const pingTimeoutMs = 3_000;
/** The largest honest request is a file of appointments, `largestImportCharacters` of Chinese; all others are small. */
const largestRequestBytes = 64 * 1024;

/** Where sockets live as long as the session they came with. */
const peopleNamespaces = ['/officer', '/guard', '/supervisor'] as const;

export interface OpenSockets {
  readonly kiosks: KioskNamespace;
  /** Tells whoever ordered it, and the supervisors. */
  printJobChanged(job: HandedOver, print: PrintState): void;
  /** Ends the sockets of devices that are enrolled no longer. @param fingerprints of those that are */
  endRevoked(fingerprints: ReadonlySet<string>): void;
  /** Ends the sockets of sessions that have expired by now (milliseconds since 1970 UTC). */
  endExpired(now: number): void;
  /** Ends every socket of a session that was signed out. */
  endSession(token: string): void;
  close(): Promise<void>;
}

/** Opens the namespaces of all audiences on the server's one port. */
export function openSockets(http: HttpServer, edge: HallEdge): OpenSockets {
  const io = new Server<NoEvents, NoEvents, NoEvents, Admitted>(http, {
    serveClient: false,
    pingInterval: pingIntervalMs,
    pingTimeout: pingTimeoutMs,
    maxHttpBufferSize: largestRequestBytes,
    allowRequest: ({ headers }, decide) =>
      decide(null, isSameOrigin(headers) && !(edge.demonstration && isForwarded(headers))),
  });
  io.engine.on('connection_error', ({ code }: { code: number }) => {
    edge.log.warn({ code }, 'connection turned down by the transport');
  });
  // Socket.IO opens a namespace without a name by itself; it is nobody's.
  io.use((_socket, next) => next(new Error('handshake-malformed' satisfies ConnectRefusal)));
  const of = (name: Namespace) => io.of(name);
  const kiosks = openKioskNamespace(of('/kiosk'), edge);
  const officers = openOfficerNamespace(of('/officer'), edge);
  const supervisors = openSupervisorNamespace(of('/supervisor'), edge);
  openGuardNamespace(of('/guard'), edge);
  openHallDisplayNamespace(of('/hall-display'), edge);
  openDeviceNamespace(of('/device'), edge, kiosks);
  return {
    kiosks,
    printJobChanged: ({ id: printJobId, orderedBy }, print) => {
      if (orderedBy.kind === 'kiosk') kiosks.printJobChanged(orderedBy.id, printJobId, print);
      if (orderedBy.kind === 'officer') officers.printJobChanged(orderedBy.id, printJobId, print);
      supervisors.paperChanged();
    },
    endRevoked: (fingerprints) => {
      for (const name of ['/kiosk', '/hall-display', '/device'] as const) {
        for (const socket of of(name).sockets.values()) {
          const { fingerprint } = socket.data;
          if (fingerprint !== undefined && !fingerprints.has(fingerprint)) socket.disconnect();
        }
      }
    },
    endExpired: (now) => {
      for (const name of peopleNamespaces) {
        for (const socket of of(name).sockets.values())
          if ((socket.data.expiresAt ?? Infinity) <= now) socket.disconnect();
      }
    },
    endSession: (token) => {
      for (const name of peopleNamespaces) of(name).in(sessionRoom(token)).disconnectSockets();
    },
    close: () => io.close(),
  };
}

/** A page of another site must not speak with a signed-in officer's cookie. Programs send no Origin. */
function isSameOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
