import type { Knex } from 'knex';

/** SQLite allows 32 766 bound values in one statement, PostgreSQL 65 535. */
const mostValues = 30_000;

export type Value = string | number | boolean | null;

/**
 * Inserts many rows with one statement. Knex's own insert writes a UNION of SELECTs for SQLite, which is several times
 * slower at this size.
 */
export async function insertRows(
  transaction: Knex.Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const rowsAtOnce = Math.floor(mostValues / columns.length);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    const places = some.map((row) => `(${row.map(() => '?').join(',')})`).join(',');
    await transaction.raw(`insert into ${table} (${columns.join(',')}) values ${places}`, some.flat());
  }
}

/** Waits for all, also when one fails: no statement may outlive the transaction it belongs to. */
export async function allEnded(statements: readonly Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(statements)) if (ended.status === 'rejected') throw ended.reason;
}
