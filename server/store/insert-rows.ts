import type { Knex } from 'knex';

/** SQLite allows 32 766 bound values in one statement, PostgreSQL 65 535. */
const mostValues = 30_000;

type Value = string | number | boolean | null;

/**
 * Inserts many rows with one statement. Knex's own insert writes a UNION of SELECTs for SQLite, which is several times
 * slower at this size.
 */
async function insertRows(
  transaction: Knex.Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const rowsAtOnce = Math.floor(mostValues / columns.length);
  const place = `(${columns.map(() => '?').join(',')})`;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    const places = Array.from(some, () => place).join(',');
    await transaction.raw(
      `insert into ${table} (${columns.join(',')}) values ${places}`,
      ([] as Value[]).concat(...some),
    );
  }
}

/** Rows of one table, made when their turn comes. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: () => readonly (readonly Value[])[];
}

/**
 * Inserts into several tables, one after another: the disk works on one while the rows of the next are made. Nothing
 * follows one that failed, since SQLite may have rolled back by itself, and what came then would be kept without the rest.
 */
export async function insertTables(transaction: Knex.Transaction, tables: readonly TableRows[]): Promise<void> {
  let before = Promise.resolve();
  for (const { table, columns, rows } of tables) {
    const made = rows();
    if (made.length === 0) continue;
    await before;
    before = insertRows(transaction, table, columns, made);
    // Handed over now, so that it runs while the next are made.
    await new Promise(setImmediate);
  }
  await before;
}
