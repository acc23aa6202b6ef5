/** The database was written by a newer Houtan than this one; `migrations` are the steps it does not know. */
export class DatabaseTooNewError extends Error {
  readonly migrations: readonly string[];

  constructor(migrations: readonly string[]) {
    super(`the database has been used by a newer version (${migrations.join(', ')})`);
    this.name = 'DatabaseTooNewError';
    this.migrations = migrations;
  }
}

/** Another program has the database in its hands. */
export class DatabaseBusyError extends Error {
  constructor(cause: unknown) {
    super('the database is in use by another program', { cause });
    this.name = 'DatabaseBusyError';
  }
}

/** The key that opens the personal data in this database is not the one given. */
export class WrongKeyError extends Error {
  constructor() {
    super('the personal data in the database was sealed with another key');
    this.name = 'WrongKeyError';
  }
}
