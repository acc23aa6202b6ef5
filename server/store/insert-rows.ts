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
 * Inserts into several tables. Each is handed over as soon as its rows are made: the disk works on one while the next is
 * made. Waits for all, also when one fails, since no statement may outlive the transaction it belongs to.
 */
export async function insertTables(transaction: Knex.Transaction, tables: readonly TableRows[]): Promise<void> {
  const running: Promise<void>[] = [];
  const faults: unknown[] = [];
  try {
    for (const { table, columns, rows } of tables) {
      const made = rows();
      if (made.length === 0) continue;
      const inserted = insertRows(transaction, table, columns, made);
      running.push(inserted.catch((fault: unknown) => void faults.push(fault)));
      await new Promise(setImmediate);
    }
  } finally {
    await Promise.all(running);
  }
  if (faults.length > 0) throw faults[0];
}
