import type { Knex } from 'knex';
import type { Answer } from '../../contract/answer.ts';
import type { HallEvent } from '../domain/events.ts';
import type { HallBatch, HallStore, Interview, KeptAnswer } from '../application/ports.ts';
import { UnreadableDayError } from '../application/unreadable-day-error.ts';
import { recordCheckIn } from './appointment-rows.ts';
import { ChainCheck, type Tail } from './hash-chain.ts';
import { insertTables } from './insert-rows.ts';
import { actorFrom, actorText, chainedRows, eventColumns } from './log-rows.ts';
import { readAhead } from './read-ahead.ts';
import { printJobColumns, printJobRow } from './print-job-rows.ts';
import { registrationTables } from './registration-tables.ts';
import type { SharedTransactions } from './shared-transactions.ts';
import { standingNotes, takeBackNote, transferNoteColumns, transferNoteRow } from './transfer-note-rows.ts';
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

/** Of a long day: so many are worked on while the next are read. */
const rowsAtOnce = 2_000;

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
  readonly #transactions: SharedTransactions;
  readonly #onBrokenChain: (serviceDate: string, revision: number) => void;
  /** Where the log of each day that was read ends. */
  readonly #tails = new Map<string, Tail>();

  /** @param onBrokenChain the log of a day was changed by another hand; the hall goes on, and says so */
  constructor(
    database: Knex,
    vault: Vault,
    transactions: SharedTransactions,
    onBrokenChain: (serviceDate: string, revision: number) => void,
  ) {
    this.#database = database;
    this.#vault = vault;
    this.#transactions = transactions;
    this.#onBrokenChain = onBrokenChain;
  }

  async commit(batch: HallBatch): Promise<void> {
    const { hallId, serviceDate, afterRevision, answers, kept, interviews, reopened } = batch;
    const before = this.#tails.get(serviceDate);
    if (before?.revision !== afterRevision) {
      throw new Error(`the log of ${serviceDate} ends at ${String(before?.revision)}, not at ${afterRevision}`);
    }
    let tail = before;
    const logRows = () => {
      const chained = chainedRows(batch, before, (text) => this.#vault.chain(text));
      ({ tail } = chained);
      return chained.rows;
    };
    const registrations = kept.flatMap(({ registration }) => registration ?? []);
    const printJobs = kept.flatMap(({ printJob }) => printJob ?? []);
    const ofDay = <Row extends readonly unknown[]>(row: Row) =>
      [hallId, serviceDate, ...row] as [string, string, ...Row];
    await this.#transactions.write(async (transaction) => {
      for (const { checkIn } of kept) if (checkIn) await recordCheckIn(transaction, hallId, checkIn);
      for (const { revision } of reopened) {
        await transaction('interviews').where({ hall_id: hallId, service_date: serviceDate, revision }).delete();
      }
      for (const { transferTakenBack: gone } of kept) if (gone) await takeBackNote(transaction, gone);
      await insertTables(transaction, [
        // First what costs least to make: the disk works on it while the log is chained.
        { table: 'answers', columns: answerColumns, rows: () => answers.map(answerRow).map(ofDay) },
        { table: 'hall_events', columns: eventColumns, rows: logRows },
        ...registrationTables(this.#vault, registrations, batch),
        {
          table: 'print_jobs',
          columns: printJobColumns,
          rows: () => printJobs.map((each) => printJobRow(this.#vault, hallId, each)),
        },
        {
          table: 'transfer_notes',
          columns: transferNoteColumns,
          rows: () => standingNotes(kept).map((each) => transferNoteRow(this.#vault, each)),
        },
        { table: 'interviews', columns: interviewColumns, rows: () => interviews.map(interviewRow).map(ofDay) },
      ]);
    });
    this.#tails.set(serviceDate, tail);
  }

  async loadEvents(hallId: string, serviceDate: string): Promise<HallEvent[]> {
    const pageAfter = (last: Omit<EventRow, 'hall_id' | 'service_date'> | null) =>
      this.#database<EventRow>('hall_events')
        .where({ hall_id: hallId, service_date: serviceDate })
        .modify((query) => {
          // From the very first, whatever its number: one that does not belong there is a fault.
          if (last !== null) void query.where('revision', '>', last.revision);
        })
        .orderBy('revision')
        .limit(rowsAtOnce)
        .select('revision', 'type', 'at', 'actor', 'body', 'hash');
    const check = new ChainCheck((text) => this.#vault.chain(text));
    const events: HallEvent[] = [];
    for await (const page of readAhead(pageAfter)) {
      for (const { revision, type, at, actor, body, hash } of page) {
        if (revision !== events.length + 1) throw new UnreadableDayError(serviceDate, events.length + 1);
        // PostgreSQL gives its 64-bit integers as text.
        check.pass({ hallId, serviceDate, revision, type, at: Number(at), actor, body, hash });
        events.push(JSON.parse(body) as HallEvent);
      }
    }
    if (check.brokenAt !== null) this.#onBrokenChain(serviceDate, check.brokenAt);
    this.#tails.set(serviceDate, check.tail);
    return events;
  }

  async loadAnswers(hallId: string, serviceDate: string): Promise<KeptAnswer[]> {
    const pageAfter = (last: Pick<AnswerRow, 'request_id' | 'actor'> | null) =>
      this.#database<AnswerRow>('answers')
        .where({ hall_id: hallId, service_date: serviceDate })
        .whereRaw('(request_id, actor) > (?, ?)', [last?.request_id ?? '', last?.actor ?? ''])
        .orderBy(['request_id', 'actor'])
        .limit(rowsAtOnce)
        .select('actor', 'request_id', 'request', 'answer');
    const answers: KeptAnswer[] = [];
    for await (const page of readAhead(pageAfter)) {
      for (const { actor, request_id: requestId, request, answer } of page) {
        answers.push({ actor: actorFrom(actor), requestId, request, answer: JSON.parse(answer) as Answer<unknown> });
      }
    }
    return answers;
  }

  async lastDayBefore(hallId: string, serviceDate: string): Promise<string | null> {
    const row = await this.#database<EventRow>('hall_events')
      .where({ hall_id: hallId })
      .where('service_date', '<', serviceDate)
      .orderBy('service_date', 'desc')
      .first('service_date');
    return row?.service_date ?? null;
  }
}

const answerColumns = ['hall_id', 'service_date', 'actor', 'request_id', 'request', 'answer'];
const interviewColumns = [
  ...['hall_id', 'service_date', 'visit_id', 'ticket_number', 'category_id', 'queue_id', 'counter_id', 'officer_id'],
  ...['head_count', 'registered_at', 'started_at', 'completed_at', 'revision'],
];

function answerRow({ actor, requestId, request, answer }: KeptAnswer) {
  return [actorText(actor), requestId, request, JSON.stringify(answer)] as const;
}

function interviewRow(interview: Interview) {
  const { visitId, ticketNumber, categoryId, queueId, counterId, officerId } = interview;
  const { headCount, registeredAt, startedAt, completedAt, revision } = interview;
  const where = [visitId, ticketNumber, categoryId, queueId, counterId, officerId] as const;
  return [...where, headCount, registeredAt, startedAt, completedAt, revision] as const;
}
