import sqlite3 from 'sqlite3';
import { openDatabase } from '../../server/store/connection.ts';
import { done, type BareTable } from './bare-rows.ts';

/** As `server/store/connection.ts` sets them: the floor makes the same promise about a power cut. */
const pragmas = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';
const warmUpShare = 0.1;

/**
 * What the disk and the driver allow: rows that lie ready, committed by the bare driver into a fresh database of the
 * same schema. Of the plain ways (one prepared row at a time, awaited or queued; SQL text with literals; rows as one
 * JSON parameter; one prepared statement of many rows for each table, all tables handed over at once) the last was
 * the fastest, or as fast as any, at both sizes.
 *
 * @returns requests per second
 */
export async function bareFloor(
  databaseFile: string,
  tables: readonly BareTable[],
  requests: number,
  requestsAtOnce: number,
): Promise<number> {
  await (await openDatabase(databaseFile)).destroy();
  const database = new sqlite3.Database(databaseFile);
  await done((settle) => database.exec(pragmas, settle));
  const begin = database.prepare('begin');
  const inserts = tables.map((table) => ({ table, statement: database.prepare(insertOf(table, requestsAtOnce)) }));
  const commit = database.prepare('commit');
  const measuredFrom = Math.ceil((requests * warmUpShare) / requestsAtOnce) * requestsAtOnce;
  let began = 0;
  let at = 0;
  for (; at + requestsAtOnce <= requests; at += requestsAtOnce) {
    if (at === measuredFrom) began = performance.now();
    await done((settle) => begin.run(settle));
    const writing = inserts.map(({ table, statement }) => {
      const values = table.rows.slice(at, at + requestsAtOnce).flat();
      return done((settle) => statement.run(values, settle));
    });
    await Promise.all(writing);
    await done((settle) => commit.run(settle));
  }
  const perSecond = ((at - measuredFrom) / (performance.now() - began)) * 1000;
  for (const statement of [begin, commit, ...inserts.map((insert) => insert.statement)]) {
    await done((settle) => statement.finalize(() => settle(null)));
  }
  await done((settle) => database.close(settle));
  return perSecond;
}

function insertOf({ name, columns }: BareTable, rows: number): string {
  const places = `(${columns.map(() => '?').join(',')})`;
  return `insert into ${name} (${columns.join(',')}) values ${Array.from({ length: rows }, () => places).join(',')}`;
}
