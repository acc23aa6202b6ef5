import type { Hall } from '../../server/application/hall.ts';
import { openHall } from './open-hall.ts';

/**
 * The start of the server on a stored day: opening the database, reading the log and checking its hashes, applying every
 * event, reading the answers given.
 *
 * @returns milliseconds
 */
export async function replayDay(hall: Hall, databaseFile: string): Promise<number> {
  const began = performance.now();
  const opened = await openHall(hall, databaseFile);
  const tookMs = performance.now() - began;
  await opened.close();
  return tookMs;
}
