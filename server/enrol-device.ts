import { z } from 'zod';
import { KioskId } from '../contract/primitives.ts';
import { readConfig } from './config.ts';
import { openStore } from './open-store.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';
import { DatabaseDevices } from './store/devices.ts';

const Kind = z.enum(['kiosk', 'hall-display', 'device']);

/** `npm run enrol-device -- <kiosk|hall-display|device> <id> [kiosk]`; prints the key, which is kept nowhere else. */
await runCommand(async ([kindText, idText, kioskText]) => {
  const kind = Kind.safeParse(kindText);
  const id = KioskId.safeParse(idText);
  const kioskId = KioskId.safeParse(kioskText);
  if (!kind.success || !id.success || kioskId.success !== (kind.data === 'device')) {
    throw new StartupError(
      'Usage: npm run enrol-device -- kiosk kiosk-1, or hall-display board-1, or device reader-1 kiosk-1 (the kiosk it stands beside)',
    );
  }
  const { database } = await openStore(readConfig(process.env));
  const key = await new DatabaseDevices(database).enrol(id.data, kind.data, kioskId.data ?? null);
  await database.destroy();
  console.log(
    kind.data === 'device'
      ? `Put this into the agent's file: "deviceId": "${id.data}", "deviceKey": "${key}"`
      : `Let the device start with this address: /${kind.data}/#device=${id.data}&key=${key}`,
  );
});
