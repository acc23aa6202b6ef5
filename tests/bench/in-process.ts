import type { Hall } from '../../server/application/hall.ts';
import { visitRequests } from './bench-hall.ts';
import { closedLoop, type Measured } from './measure.ts';
import { openHall, register } from './open-hall.ts';

/** More than are asked for. */
const requestsReady = 20_000;

/** Registrations through the writer on its store, the hall's kiosks in the same process, into a fresh database. */
export async function registerInProcess(hall: Hall, databaseFile: string, measureMs: number): Promise<Measured> {
  const opened = await openHall(hall, databaseFile);
  const nextVisit = visitRequests(hall, requestsReady);
  const measured = await closedLoop({
    clients: hall.kiosks,
    warmUpMs: measureMs / 4,
    measureMs,
    act: ({ id }, timed) => timed(() => register(opened, id, nextVisit())),
  });
  await opened.close();
  return measured;
}
