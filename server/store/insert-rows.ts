import type { Knex } from 'knex';

type Value = string | number | boolean | null;

/**
 * Inserts many rows with one statement and one value: the rows as JSON, which SQLite takes apart. So the text is the same
 * for any number of rows and stays prepared (docs/decisions/0020).
 */
async function insertRows(
  transaction: Knex.Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const values = columns.map((_column, at) => `value ->> ${at}`);
  await transaction.raw(`insert into ${table} (${columns.join(',')}) select ${values.join(',')} from json_each(?)`, [
    JSON.stringify(rows),
  ]);
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
  try {
    for (const { table, columns, rows } of tables) {
      const made = rows();
      if (made.length === 0) continue;
      await before;
      before = insertRows(transaction, table, columns, made);
      // Told when its turn has come.
      before.catch(() => undefined);
      // Handed over now, so that it runs while the next are made.
      await new Promise(setImmediate);
    }
  } finally {
    // No statement may outlive the transaction it belongs to.
    await before;
  }
}
