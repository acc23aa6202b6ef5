import type { Hall } from '../../server/application/hall.ts';
import { closedLoop, type Measured } from './measure.ts';
import { openHall, register } from './open-hall.ts';

/** Registrations through the writer on its store, the hall's kiosks in the same process, into a fresh database. */
export async function registerInProcess(hall: Hall, databaseFile: string, measureMs: number): Promise<Measured> {
  const opened = await openHall(hall, databaseFile);
  let turn = 0;
  const measured = await closedLoop({
    clients: hall.kiosks,
    warmUpMs: measureMs / 4,
    measureMs,
    act: ({ id }, timed) => timed(() => register(opened, id, turn++)),
  });
  await opened.close();
  return measured;
}
