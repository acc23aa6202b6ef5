import sqlite3 from 'sqlite3';

type Row = readonly (string | number | null)[];

/** The rows of one table; those at the same place in every table were written by the same request. */
export interface BareTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The tables that one registration writes a row of, and nothing else does. */
const tableNames = ['hall_events', 'answers', 'registrations', 'print_jobs'] as const;

/** Reads back, by the bare driver, what the product wrote: every request's rows exactly as they were. */
export async function readBareTables(databaseFile: string): Promise<BareTable[]> {
  const database = new sqlite3.Database(databaseFile, sqlite3.OPEN_READONLY);
  const tables: BareTable[] = [];
  for (const name of tableNames) {
    const rows = await all(database, `select * from ${name} order by rowid`);
    tables.push({ name, columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) });
  }
  await done((settle) => database.close(settle));
  return tables;
}

function all(database: sqlite3.Database, sql: string): Promise<Record<string, string | number | null>[]> {
  return new Promise((resolve, reject) => {
    database.all<Record<string, string | number | null>>(sql, (fault, rows) => (fault ? reject(fault) : resolve(rows)));
  });
}

/** Waits for one call of the driver, which tells of its end by a callback. */
export function done(call: (settle: (fault: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => call((fault) => (fault ? reject(fault) : resolve())));
}
