import { randomUUID } from 'node:crypto';
import type { Answer } from '../../contract/answer.ts';
import type { Hall } from '../../server/application/hall.ts';
import { HallWriter } from '../../server/application/hall-writer.ts';
import { registerVisit } from '../../server/application/register-visit.ts';
import { openDatabase } from '../../server/store/connection.ts';
import { DatabaseHallStore } from '../../server/store/hall-store.ts';
import { Vault } from '../../server/store/vault.ts';
import { noHistory, visitRequest } from './bench-hall.ts';

/** A morning of the hall, so that no measurement runs over midnight. */
const morning = Date.parse('2026-11-24T09:00:00+08:00');

/** One key for every opening, or a day could not be read back. */
const benchKey = Buffer.alloc(32, 7);

/** The hall's clock in every measurement of this process, milliseconds since 1970 UTC. */
export function benchNow(): number {
  return morning + Math.floor(performance.now());
}

export interface OpenHall {
  readonly hall: Hall;
  readonly writer: HallWriter;
  close(): Promise<void>;
}

/** The writer on its real store, put together as the house does it, without sockets and printers. */
export async function openHall(hall: Hall, databaseFile: string): Promise<OpenHall> {
  const database = await openDatabase(databaseFile);
  const store = new DatabaseHallStore(database, new Vault(benchKey), (_serviceDate, revision) => {
    throw new Error(`the log is broken at ${revision}`);
  });
  const onFault = (place: string, fault: unknown) => console.error(place, fault);
  const writer = new HallWriter({ hall, store, now: benchNow, newId: randomUUID, onFault });
  await writer.start();
  return { hall, writer, close: () => database.destroy() };
}

/** One visitor takes a number at this kiosk. */
export async function register({ hall, writer }: OpenHall, kioskId: string, turn: number): Promise<void> {
  valueOf(await writer.submit(registerVisit(hall, kioskId, visitRequest(hall, turn), noHistory, randomUUID)));
}

/** What was answered; a refusal would make the measurement worthless, so it ends it. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  return answer.value;
}
