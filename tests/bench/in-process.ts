import type { Hall } from '../../server/application/hall.ts';
import { closedLoop, type Measured } from './measure.ts';
import { openHall, register } from './open-hall.ts';

/** Registrations through the writer on its store, kiosks and server in one process, into a fresh database. */
export async function registerInProcess(
  hall: Hall,
  databaseFile: string,
  { kiosks, measureMs }: { kiosks: number; measureMs: number },
): Promise<Measured> {
  const opened = await openHall(hall, databaseFile);
  let turn = 0;
  const measured = await closedLoop({
    clients: kiosks,
    warmUpMs: measureMs / 4,
    measureMs,
    act: (kiosk, timed) => timed(() => register(opened, kiosk % hall.kiosks.length, turn++)),
  });
  await opened.close();
  return measured;
}
