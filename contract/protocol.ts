import { z } from 'zod';

/** Raised with every change of a shape in this folder; a screen of another version reloads itself. */
export const protocolVersion = 7;

/** The audiences, each a Socket.IO namespace with its own table of requests and notices. */
export type Namespace = '/kiosk' | '/officer' | '/guard' | '/supervisor' | '/hall-display' | '/device';

/** What a client says when it connects. `deviceKey` is for kiosks, displays and devices; people have a cookie. */
export const Handshake = z.strictObject({
  protocolVersion: z.int(),
  deviceId: z.string().max(40).optional(),
  deviceKey: z.string().max(200).optional(),
  /** Where a device agent notes its print jobs: what another journal has not, this one may. */
  journalId: z.uuid().optional(),
});
export type Handshake = z.infer<typeof Handshake>;

/** Why a connection is not accepted; arrives as the message of Socket.IO's `connect_error`. */
export type ConnectRefusal =
  'protocol-mismatch' | 'handshake-malformed' | 'not-signed-in' | 'device-unknown' | 'internal-fault';
