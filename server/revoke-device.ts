import { KioskId } from '../contract/primitives.ts';
import { readConfig } from './config.ts';
import { deviceKind } from './device-kind.ts';
import { openStore } from './open-store.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';
import { DatabaseDevices } from './store/devices.ts';

/** `npm run revoke-device -- <kiosk|hall-display|device> <id>`; a running server ends its connection within seconds. */
await runCommand(async ([kindText, idText]) => {
  const kind = deviceKind.safeParse(kindText);
  const id = KioskId.safeParse(idText);
  if (!kind.success || !id.success) {
    throw new StartupError('Usage: npm run revoke-device -- kiosk kiosk-1, or hall-display board-1, or device agent-1');
  }
  const { database } = await openStore(readConfig(process.env));
  const wasEnrolled = await new DatabaseDevices(database).revoke(id.data, kind.data);
  await database.destroy();
  if (!wasEnrolled) throw new StartupError(`No ${kind.data} is enrolled as ${id.data}.`);
  console.log(`${id.data} is enrolled no longer: its key opens nothing, and a running server ends its connection.`);
});
