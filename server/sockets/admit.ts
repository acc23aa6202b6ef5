import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import { Handshake, protocolVersion, type ConnectRefusal } from '../../contract/protocol.ts';
import type { Role } from '../../contract/session.ts';
import { faultFacts } from '../application/fault-facts.ts';
import type { AccountStore, DeviceKind, DeviceStore, EnrolledDevice } from '../application/ports.ts';
import { sessionToken } from '../application/session-cookie.ts';
import type { Admitted } from './typed-namespace.ts';

type Middleware = (
  socket: Pick<Socket, 'handshake' | 'join' | 'nsp'> & { data: Admitted },
  next: (refused?: Error) => void,
) => void;

export interface PeopleAdmission {
  readonly accounts: AccountStore;
  readonly log: Logger;
}

/** Lets in those who are signed in with this role; their socket leaves with their session. */
export function admitPeople({ accounts, log }: PeopleAdmission, role: Role): Middleware {
  return admit(log, async (socket) => {
    const token = sessionToken(socket.handshake.headers.cookie);
    const account = token === null ? null : await accounts.sessionAccount(token);
    if (token === null || account?.role !== role) return 'not-signed-in';
    socket.data.id = account.id;
    socket.data.expiresAt = account.expiresAt;
    await socket.join(sessionRoom(token));
    return null;
  });
}

export interface DeviceAdmission {
  readonly log: Logger;
  readonly devices: DeviceStore;
  /** In the demonstration a device needs no key, and one that names itself not is the first. */
  readonly demonstration: boolean;
}

/** Lets in enrolled devices of one kind. @param known ids this hall has; null: any enrolled device */
export function admitDevices(
  { devices, demonstration, log }: DeviceAdmission,
  kind: DeviceKind,
  known: readonly string[] | null,
): Middleware {
  return admit(log, async ({ data }, { deviceId, deviceKey, journalId }) => {
    const id = deviceId ?? (demonstration ? (known?.[0] ?? kind) : undefined);
    if (id === undefined || (known !== null && !known.includes(id))) return 'device-unknown';
    const device: EnrolledDevice | { kioskId: null } | null = demonstration
      ? { kioskId: null }
      : await devices.find(id, kind, deviceKey ?? '');
    if (device === null) return 'device-unknown';
    data.id = id;
    data.kioskId = device.kioskId;
    if (journalId !== undefined) data.journalId = journalId;
    if ('fingerprint' in device) data.fingerprint = device.fingerprint;
    return null;
  });
}

/** Every socket of one session, so that signing out ends them all. */
export function sessionRoom(token: string): string {
  return `session ${token}`;
}

type Admission = (socket: Parameters<Middleware>[0], handshake: Handshake) => Promise<ConnectRefusal | null>;

function admit(log: Logger, judge: Admission): Middleware {
  return (socket, next) => {
    const namespace = socket.nsp.name;
    const turnDown = (code: ConnectRefusal) => {
      log.warn({ namespace, code }, 'connection turned down');
      next(new Error(code));
    };
    const parsed = Handshake.safeParse(socket.handshake.auth);
    if (!parsed.success) return turnDown('handshake-malformed');
    if (parsed.data.protocolVersion !== protocolVersion) return turnDown('protocol-mismatch');
    judge(socket, parsed.data).then(
      (refused) => (refused === null ? next() : turnDown(refused)),
      (fault: unknown) => {
        log.error({ namespace, ...faultFacts(fault) }, 'admission failed');
        next(new Error('internal-fault' satisfies ConnectRefusal));
      },
    );
  };
}
