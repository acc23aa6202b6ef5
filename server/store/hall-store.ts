import type { Knex } from 'knex';
import type { Answer } from '../../contract/answer.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Actor, HallBatch, HallStore, KeptAnswer, PrintJob, Registration } from '../application/ports.ts';
import { brokenAt, chainHash, chainStart, type LogRow } from './hash-chain.ts';
import { insertRows } from './insert-rows.ts';
import type { Vault } from './vault.ts';

interface EventRow {
  hall_id: string;
  service_date: string;
  revision: number;
  type: string;
  at: number | string;
  actor: string;
  body: string;
  hash: string;
}

interface AnswerRow {
  hall_id: string;
  service_date: string;
  actor: string;
  request_id: string;
  request: string;
  answer: string;
}

/** Hall days in the database: the log, the answers, and what is kept beside them, always in one transaction. */
export class DatabaseHallStore implements HallStore {
  readonly #database: Knex;
  readonly #vault: Vault;
  readonly #onBrokenChain: (serviceDate: string, revision: number) => void;
  /** Hash of the last row of the day that is being written. */
  #tail = { serviceDate: '', revision: 0, hash: chainStart };

  /** @param onBrokenChain the log of a day was changed by another hand; the hall goes on, and says so */
  constructor(database: Knex, vault: Vault, onBrokenChain: (serviceDate: string, revision: number) => void) {
    this.#database = database;
    this.#vault = vault;
    this.#onBrokenChain = onBrokenChain;
  }

  async commit(batch: HallBatch): Promise<void> {
    const { rows, tail } = this.#chained(batch);
    const { hallId, serviceDate } = batch;
    const registrations = batch.kept.flatMap(({ registration }) => registration ?? []);
    const printJobs = batch.kept.flatMap(({ printJob }) => printJob ?? []);
    await this.#database.transaction(async (transaction) => {
      await insertRows(transaction, 'hall_events', eventColumns, rows);
      await insertRows(
        transaction,
        'answers',
        answerColumns,
        batch.answers.map((each) => [hallId, serviceDate, ...answerRow(each)]),
      );
      await insertRows(
        transaction,
        'registrations',
        registrationColumns,
        registrations.map((each) => [hallId, serviceDate, ...this.#sealed(each)]),
      );
      await insertRows(
        transaction,
        'print_jobs',
        printJobColumns,
        printJobs.map((each) => [hallId, ...printJobRow(each)]),
      );
    });
    this.#tail = tail;
  }

  async loadEvents(hallId: string, serviceDate: string): Promise<HallEvent[]> {
    const stored = await this.#database<EventRow>('hall_events')
      .where({ hall_id: hallId, service_date: serviceDate })
      .orderBy('revision')
      .select('revision', 'type', 'at', 'actor', 'body', 'hash');
    // PostgreSQL gives its 64-bit integers as text.
    const rows = stored.map((row) => ({ ...row, hallId, serviceDate, at: Number(row.at) }));
    const broken = brokenAt(rows);
    if (broken !== null) this.#onBrokenChain(serviceDate, broken);
    const last = rows.at(-1);
    this.#tail = { serviceDate, revision: last?.revision ?? 0, hash: last?.hash ?? chainStart };
    return rows.map(({ body }) => JSON.parse(body) as HallEvent);
  }

  async loadAnswers(hallId: string, serviceDate: string): Promise<KeptAnswer[]> {
    const rows = await this.#database<AnswerRow>('answers')
      .where({ hall_id: hallId, service_date: serviceDate })
      .select('actor', 'request_id', 'request', 'answer');
    return rows.map(({ actor, request_id: requestId, request, answer }) => ({
      actor: actorFrom(actor),
      requestId,
      request,
      answer: JSON.parse(answer) as Answer<unknown>,
    }));
  }

  #chained({ hallId, serviceDate, afterRevision, events }: HallBatch) {
    if (this.#tail.serviceDate !== serviceDate || this.#tail.revision !== afterRevision) {
      throw new Error(`the log of ${serviceDate} ends at ${this.#tail.revision}, not at ${afterRevision}`);
    }
    let { hash } = this.#tail;
    const rows = events.map(({ event, actor }, at) => {
      const row: LogRow = {
        hallId,
        serviceDate,
        revision: afterRevision + at + 1,
        type: event.type,
        at: event.at,
        actor: actorText(actor),
        body: JSON.stringify(event),
      };
      hash = chainHash(hash, row);
      return [hallId, serviceDate, row.revision, row.type, row.at, row.actor, row.body, hash];
    });
    return { rows, tail: { serviceDate, revision: afterRevision + events.length, hash } };
  }

  #sealed({ visitId, ticketNumber, documentKind, documentNumber, name }: Registration) {
    return [
      visitId,
      ticketNumber,
      documentKind,
      documentNumber === null ? null : this.#vault.seal(`${visitId} document-number`, documentNumber),
      documentNumber === null ? null : this.#vault.hash(documentNumber),
      name === null ? null : this.#vault.seal(`${visitId} name`, name),
    ];
  }
}

const eventColumns = ['hall_id', 'service_date', 'revision', 'type', 'at', 'actor', 'body', 'hash'];
const answerColumns = ['hall_id', 'service_date', 'actor', 'request_id', 'request', 'answer'];
const registrationColumns = [
  'hall_id',
  'service_date',
  'visit_id',
  'ticket_number',
  'document_kind',
  'document_number_sealed',
  'document_number_hash',
  'name_sealed',
];
const printJobColumns = ['hall_id', 'id', 'kiosk_id', 'slip', 'state', 'created_at', 'changed_at'];

function answerRow({ actor, requestId, request, answer }: KeptAnswer) {
  return [actorText(actor), requestId, request, JSON.stringify(answer)];
}

function printJobRow({ id, kioskId, slip, createdAt }: PrintJob) {
  return [id, kioskId, JSON.stringify(slip), 'queued', createdAt, createdAt];
}

function actorText({ kind, id }: Actor): string {
  return `${kind} ${id}`;
}

function actorFrom(text: string): Actor {
  const [kind = '', id = ''] = text.split(' ');
  return { kind: kind as Actor['kind'], id };
}
