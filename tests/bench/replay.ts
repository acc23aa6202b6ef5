import type { Hall } from '../../server/application/hall.ts';
import { summary, type Measured } from './measure.ts';
import { openHall } from './open-hall.ts';

/**
 * The start of the hall on a stored day: opens the database, reads the log and checks its hashes, applies every event,
 * reads the answers given.
 */
export async function replayDay(hall: Hall, databaseFile: string): Promise<Measured> {
  const began = performance.now();
  const opened = await openHall(hall, databaseFile);
  const tookMs = performance.now() - began;
  const { revision } = opened.writer.day;
  await opened.close();
  return summary([tookMs], (revision / tookMs) * 1000);
}
