import { KioskId } from '../contract/primitives.ts';
import { readConfig } from './config.ts';
import { deviceKind } from './device-kind.ts';
import { openStore } from './open-store.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';
import { DatabaseDevices } from './store/devices.ts';

/** `npm run enrol-device -- <kiosk|hall-display|device> <id> [kiosk]`; prints the key or the code, which is kept nowhere else. */
await runCommand(async ([kindText, idText, kioskText]) => {
  const kind = deviceKind.safeParse(kindText);
  const id = KioskId.safeParse(idText);
  const kioskId = KioskId.safeParse(kioskText);
  if (!kind.success || !id.success || kioskId.success !== (kind.data === 'device')) {
    throw new StartupError(
      'Usage: npm run enrol-device -- kiosk kiosk-1, or hall-display board-1, or device agent-1 kiosk-1 (the kiosk it stands beside)',
    );
  }
  const { database } = await openStore(readConfig(process.env));
  const devices = new DatabaseDevices(database);
  console.log(
    kind.data === 'device'
      ? `On its machine, within 24 hours, once: npm run agent -- --config agent.json --enrol ${await devices.giveCode(id.data, kioskId.data ?? '', Date.now())}`
      : `Let the device start with this address: /${kind.data}/#device=${id.data}&key=${await devices.enrol(id.data, kind.data, null)}`,
  );
  await database.destroy();
});
