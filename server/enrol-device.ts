import { z } from 'zod';
import { KioskId } from '../contract/primitives.ts';
import { readConfig } from './config.ts';
import { openStore } from './open-store.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';
import { DatabaseDevices } from './store/devices.ts';

const Kind = z.enum(['kiosk', 'hall-display', 'device']);

/** `npm run enrol-device -- <kiosk|hall-display|device> <id>`; prints the key, which is kept nowhere else. */
await runCommand(async ([kindText, idText]) => {
  const kind = Kind.safeParse(kindText);
  const id = KioskId.safeParse(idText);
  if (!kind.success || !id.success) {
    throw new StartupError('Usage: npm run enrol-device -- <kiosk|hall-display|device> <id, like kiosk-1>');
  }
  const { database } = await openStore(readConfig(process.env));
  const key = await new DatabaseDevices(database).enrol(id.data, kind.data);
  await database.destroy();
  console.log(
    kind.data === 'device'
      ? `Put this into the agent's file: "deviceId": "${id.data}", "deviceKey": "${key}"`
      : `Open this address once on the device: /${kind.data}/#device=${id.data}&key=${key}`,
  );
});
