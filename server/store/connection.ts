import knex, { type Knex } from 'knex';
import type { Database } from 'sqlite3';
import { faultFacts } from '../application/fault-facts.ts';
import { DatabaseBusyError, DatabaseTooNewError } from './errors.ts';
import { keepStatements } from './kept-statements.ts';
import { migrations } from './migrations.ts';

/** WAL with a flush at every commit: what a commit acknowledged survives a power cut. */
const pragmas =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;';

/**
 * Opens the embedded database and brings it up to date. One connection: there is one writer.
 *
 * @param filename path of the SQLite file; made when it does not exist
 * @throws DatabaseTooNewError when a newer version has written to it
 * @throws DatabaseBusyError when another program does not let go of it
 */
export async function openDatabase(filename: string): Promise<Knex> {
  const database = knex({
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    log: { warn: (text: unknown) => warn(String(text)) },
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: Database, done: (fault: Error | null) => void) => {
        keepStatements(connection);
        connection.exec(pragmas, done);
      },
    },
  });
  try {
    await bringUpToDate(database);
    return database;
  } catch (fault) {
    await database.destroy();
    throw isBusy(fault) ? new DatabaseBusyError(fault) : fault;
  }
}

/** What is thrown as well is told by whoever catches it, in words. */
function warn(text: string): void {
  if (!/^(Acquire connection error|Can't take lock|If you are sure migrations)/.test(text)) console.warn(text);
}

function isBusy(fault: unknown): boolean {
  const { code } = faultFacts(fault);
  return code === 'SQLITE_BUSY' || (isLocked(fault) && fault.message.includes('SQLITE_BUSY'));
}

/** The steps of the schema are locked, or could not be. */
function isLocked(fault: unknown): fault is Error {
  return fault instanceof Error && fault.name === 'MigrationLocked';
}

async function bringUpToDate(database: Knex): Promise<void> {
  if (await database.schema.hasTable('knex_migrations')) {
    const applied = await database<{ name: string }>('knex_migrations').pluck('name');
    const unknown = applied.filter((name) => !(name in migrations));
    if (unknown.length > 0) throw new DatabaseTooNewError(unknown);
  }
  try {
    await database.migrate.latest(steps);
  } catch (fault) {
    if (!isLocked(fault) || isBusy(fault)) throw fault;
    // Left by a start that was cut off in the middle: each step is whole or not there, so the others follow.
    await database.migrate.forceFreeMigrationsLock(steps);
    await database.migrate.latest(steps);
  }
}

const steps: Knex.MigratorConfig = {
  migrationSource: {
    getMigrations: () => Promise.resolve(Object.keys(migrations).sort()),
    getMigrationName: (name: string) => name,
    getMigration: (name: string) => {
      const migration = migrations[name];
      return migration === undefined ? Promise.reject(new Error(`no migration ${name}`)) : Promise.resolve(migration);
    },
  },
};
