import sqlite3 from 'sqlite3';
import { openDatabase } from '../../server/store/connection.ts';
import { done, type BareTable } from './bare-rows.ts';
import { summary, type Measured } from './measure.ts';

/** As `server/store/connection.ts` sets them: the floor makes the same promise about a power cut. */
const pragmas = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';
const warmUpShare = 0.1;

/**
 * What disk and driver allow: rows that lie ready, committed by the bare driver into a fresh database of the same
 * schema, one transaction after another. Of the plain ways this was the fastest, or as fast as any, at both sizes: one
 * prepared statement for all rows of a table, the tables handed over at once. The others were prepared statements of
 * one row, awaited or queued, SQL text with literals, and the rows as one JSON parameter.
 *
 * @returns requests per second, and how long a transaction took
 */
export async function bareFloor(
  databaseFile: string,
  tables: readonly BareTable[],
  { requests, requestsAtOnce }: { requests: number; requestsAtOnce: number },
): Promise<Measured> {
  await (await openDatabase(databaseFile)).destroy();
  const database = new sqlite3.Database(databaseFile);
  await done((settle) => database.exec(pragmas, settle));
  const bare = new BareTransactions(database, tables, requestsAtOnce);
  const tookMs: number[] = [];
  for (let from = 0; from + requestsAtOnce <= requests; from += requestsAtOnce) {
    const began = performance.now();
    await bare.commit(from);
    tookMs.push(performance.now() - began);
  }
  await bare.close();
  await done((settle) => database.close(settle));
  const measured = tookMs.slice(tookMs.length * warmUpShare);
  const measuredMs = measured.reduce((sum, ms) => sum + ms, 0);
  return summary(measured, ((measured.length * requestsAtOnce) / measuredMs) * 1000);
}

class BareTransactions {
  readonly #requestsAtOnce: number;
  readonly #begin: sqlite3.Statement;
  readonly #commit: sqlite3.Statement;
  readonly #inserts: readonly { table: BareTable; statement: sqlite3.Statement }[];

  constructor(database: sqlite3.Database, tables: readonly BareTable[], requestsAtOnce: number) {
    this.#requestsAtOnce = requestsAtOnce;
    this.#begin = database.prepare('begin');
    this.#commit = database.prepare('commit');
    this.#inserts = tables.map((table) => ({ table, statement: database.prepare(insertOf(table, requestsAtOnce)) }));
  }

  /** Commits the rows of the requests that begin at this place. */
  async commit(from: number): Promise<void> {
    await done((settle) => this.#begin.run(settle));
    await Promise.all(
      this.#inserts.map(({ table, statement }) => {
        const values = table.rows.slice(from, from + this.#requestsAtOnce).flat();
        return done((settle) => statement.run(values, settle));
      }),
    );
    await done((settle) => this.#commit.run(settle));
  }

  async close(): Promise<void> {
    for (const statement of [this.#begin, this.#commit, ...this.#inserts.map((insert) => insert.statement)]) {
      await done((settle) => statement.finalize(() => settle(null)));
    }
  }
}

function insertOf({ name, columns }: BareTable, rows: number): string {
  const places = `(${columns.map(() => '?').join(',')})`;
  return `insert into ${name} (${columns.join(',')}) values ${Array.from({ length: rows }, () => places).join(',')}`;
}
