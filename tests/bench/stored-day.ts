import type { Hall } from '../../server/application/hall.ts';
import { BenchDesk } from './bench-desk.ts';
import { kioskId, visitRequest } from './bench-hall.ts';
import { openHall, register, type OpenHall } from './open-hall.ts';

const atOnce = 250;

/** Writes a day on which `tickets` visitors have registered and wait. */
export async function storeWaitingDay(hall: Hall, databaseFile: string, tickets: number): Promise<void> {
  const opened = await openHall(hall, databaseFile);
  await registerAll(opened, tickets);
  await opened.close();
}

/** Writes a day on which `tickets` visitors have registered, were called, received and let go. */
export async function storeServedDay(hall: Hall, databaseFile: string, tickets: number): Promise<void> {
  const opened = await openHall(hall, databaseFile);
  await registerAll(opened, tickets);
  const desks = await BenchDesk.openAll(opened);
  for (let left = tickets; left > 0; left -= desks.length) {
    await Promise.all(desks.slice(0, left).map(async (desk) => desk.receive(await desk.callNext())));
  }
  await opened.close();
}

async function registerAll(opened: OpenHall, count: number): Promise<void> {
  for (let from = 0; from < count; from += atOnce) {
    const turns = Array.from({ length: Math.min(atOnce, count - from) }, (_none, index) => from + index);
    await Promise.all(
      turns.map((turn) => register(opened, kioskId(turn % opened.hall.kiosks.length), visitRequest(opened.hall, turn))),
    );
  }
}
