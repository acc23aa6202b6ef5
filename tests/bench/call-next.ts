import type { Hall } from '../../server/application/hall.ts';
import { BenchDesk } from './bench-desk.ts';
import { closedLoop, type Measured } from './measure.ts';
import { openHall } from './open-hall.ts';

/**
 * Officers at all counters of the hall, each calling, receiving and letting go one visitor after another. The figures
 * are of the calls; each call has two other durable requests beside it.
 *
 * @param databaseFile a day on which more visitors wait than can be called; it is used up
 */
export async function callNextInProcess(hall: Hall, databaseFile: string, measureMs: number): Promise<Measured> {
  const opened = await openHall(hall, databaseFile);
  const measured = await closedLoop({
    clients: await BenchDesk.openAll(opened),
    warmUpMs: measureMs / 4,
    measureMs,
    act: async (desk, timed) => desk.receive(await timed(() => desk.callNext())),
  });
  await opened.close();
  return measured;
}
