import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { KioskId } from '../contract/primitives.ts';
import { Handshake } from '../contract/protocol.ts';
import { readSettings, setting } from './read-settings.ts';

/** Socket.IO takes a path for a namespace, and a password in an address would come to stand in the log. */
const ServerAddress = z.url({ protocol: /^https?$/ }).refine((address) => {
  const { pathname, search, hash, username, password } = new URL(address);
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
});

const DeviceId = Handshake.shape.deviceId.unwrap().min(1);
const DeviceKey = Handshake.shape.deviceKey.unwrap().min(1);

const ReaderSettings = z.strictObject(
  {
    kind: setting(z.literal('simulated'), 'must be "simulated"'),
    cardsFile: setting(z.string().min(1), 'must be the path of a file of cards'),
  },
  'must be an object with "kind" and "cardsFile"',
);

const AgentConfig = z.strictObject(
  {
    server: setting(ServerAddress, 'must be an address such as http://192.168.1.10:8080, with no path'),
    deviceId: setting(DeviceId, 'must be the id this device is enrolled with, 1 to 40 characters'),
    /** Not needed while the server listens to its own machine only. */
    deviceKey: setting(DeviceKey, 'must be the key given at enrolment, or be left out').exactOptional(),
    /** The kiosk this agent stands beside. */
    kioskId: setting(KioskId, "must be the id of a kiosk in the hall's plan, such as kiosk-1"),
    reader: ReaderSettings,
  },
  'must hold one object of settings',
);
export type AgentConfig = z.infer<typeof AgentConfig>;

/**
 * The settings of this agent, each described in docs/operations.md. A path in them is seen from the file itself.
 *
 * @throws StartupError naming every setting that is wrong
 */
export async function readAgentConfig(file: string): Promise<AgentConfig> {
  const { reader, ...config } = await readSettings(file, AgentConfig);
  return { ...config, reader: { ...reader, cardsFile: resolve(dirname(file), reader.cardsFile) } };
}
