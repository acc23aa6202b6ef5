import type { Answer } from '../../contract/answer.ts';
import type { Hall } from '../../server/application/hall.ts';
import { HallWriter } from '../../server/application/hall-writer.ts';
import { ComingAppointments } from '../../server/application/coming-appointments.ts';
import { KnownDocuments } from '../../server/application/known-documents.ts';
import { PlanInForce } from '../../server/application/plan-in-force.ts';
import { documentKeyOf, registerVisit } from '../../server/application/register-visit.ts';
import { openDatabase } from '../../server/store/connection.ts';
import { DatabaseAppointments } from '../../server/store/appointments.ts';
import { DatabaseDocuments } from '../../server/store/documents.ts';
import { DatabaseHallStore } from '../../server/store/hall-store.ts';
import { rowIds } from '../../server/store/row-ids.ts';
import { SharedTransactions } from '../../server/store/shared-transactions.ts';
import { Vault } from '../../server/store/vault.ts';
import type { VisitRequest } from './bench-hall.ts';

/** A morning of the hall, so that no measurement runs over midnight. */
const morning = Date.parse('2026-11-24T09:00:00+08:00');

/** One key for every opening, or a day could not be read back. */
const benchKey = Buffer.alloc(32, 7);

/** The hall's clock in every measurement of this process, milliseconds since 1970 UTC. */
export function benchNow(): number {
  return morning + Math.floor(performance.now());
}

/** As the house makes them. */
const newId = rowIds();

export interface OpenHall {
  readonly hall: Hall;
  readonly writer: HallWriter;
  readonly documents: KnownDocuments;
  close(): Promise<void>;
}

/** The writer on its real store, put together as the house does it, without sockets and printers. */
export async function openHall(hall: Hall, databaseFile: string): Promise<OpenHall> {
  const database = await openDatabase(databaseFile);
  const vault = new Vault(benchKey);
  const store = new DatabaseHallStore(database, vault, new SharedTransactions(database), (_serviceDate, revision) => {
    throw new Error(`the log is broken at ${revision}`);
  });
  const onFault = (place: string, fault: unknown) => console.error(place, fault);
  const inForce = new PlanInForce(hall);
  const appointments = new ComingAppointments(new DatabaseAppointments(database, vault), inForce);
  const documentStore = new DatabaseDocuments(database, vault);
  const documents = new KnownDocuments(documentStore, appointments, inForce);
  const memories = [appointments, documents];
  const writer = new HallWriter({ inForce, store, memories, now: benchNow, newId, onFault });
  await writer.start();
  return { hall, writer, documents, close: () => database.destroy() };
}

/** One visitor takes a number at this kiosk. */
export async function register(
  { hall, writer, documents }: OpenHall,
  kioskId: string,
  request: VisitRequest,
): Promise<void> {
  const history = documents.historyOf(documentKeyOf(request.identity), request.categoryId, benchNow());
  valueOf(await writer.submit(registerVisit(hall, kioskId, request, history, newId)));
}

/** What was answered; a refusal would make the measurement worthless, so it ends it. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  return answer.value;
}
