import type { Database, RunResult, Statement } from 'sqlite3';

/** A busy hall uses some hundred, one for each size of a group and table; each is a few kilobytes. */
const mostKept = 256;
/** In characters. What is longer inserts so much at once that preparing it is the least of the work. */
const longestKept = 4_096;

/** How the driver tells of an end: `this` has what was changed. */
type Done = (this: Partial<RunResult>, fault: Error | null, rows?: unknown[]) => void;

type Method = 'all' | 'run';

/**
 * Lets a connection keep the statements it has prepared: Knex hands over each query as text, and preparing it takes
 * longer than running it (docs/decisions/0020). The least used are given up, and those that failed. What a statement was
 * given last stays in memory until its next use: nothing that does not lie in the database as well.
 *
 * @param connection opened just now; `all`, `run` and `close` are the ways in that Knex uses
 */
export function keepStatements(connection: Database): void {
  const kept = new Map<string, Promise<Statement>>();
  const unkept = { all: connection.all.bind(connection), run: connection.run.bind(connection) };
  const close = connection.close.bind(connection);

  /** Behind all who use it already. */
  async function giveUp(sql: string): Promise<void> {
    const statement = kept.get(sql);
    kept.delete(sql);
    await statement?.then(
      (prepared) => prepared.finalize(),
      () => undefined,
    );
  }

  function statementOf(sql: string): Promise<Statement> {
    const statement = kept.get(sql) ?? prepare(connection, sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [leastUsed] = kept.keys();
    if (kept.size > mostKept && leastUsed !== undefined) void giveUp(leastUsed);
    return statement;
  }

  const by = (method: Method) => (sql: string, values: unknown[], done: Done) => {
    if (sql.length > longestKept) return void unkept[method](sql, values, done);
    const ended: Done = function (fault, rows) {
      if (fault !== null) void giveUp(sql);
      done.call(this, fault, rows);
    };
    statementOf(sql).then(
      (statement) => statement[method](values, ended),
      (fault: Error) => ended.call({}, fault),
    );
  };

  Object.assign(connection, {
    all: by('all'),
    run: by('run'),
    close: (done: (fault: Error | null) => void) => {
      void Promise.all([...kept.keys()].map(giveUp)).then(() => close(done));
    },
  });
}

function prepare(connection: Database, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement: Statement = connection.prepare(sql, (fault: Error | null) => {
      if (fault === null) resolve(statement);
      else reject(fault);
    });
  });
}
