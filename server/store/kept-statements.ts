import type { Database, RunResult, Statement } from 'sqlite3';

/** A busy hall uses less than a hundred. */
const mostKept = 128;
/** In characters. What is longer lists so much that preparing it is the least of the work. */
const longestKept = 4_096;

/** How the driver tells of an end: `this` has what was changed. */
type Done = (this: Partial<RunResult>, fault: Error | null, rows?: unknown[]) => void;

type Method = 'all' | 'run';

/**
 * Lets a connection keep the statements it has prepared: Knex hands over each query as text, and preparing it takes
 * longer than running it (docs/decisions/0020). Those unused for longest are given up, and those that failed. What a
 * statement was given last stays in memory until its next use.
 *
 * @param connection opened just now; `all`, `run` and `close` are the ways in that Knex uses, and what gives rows goes
 *   through `all`
 */
export function keepStatements(connection: Database): void {
  const kept = new Map<string, Promise<Statement>>();
  const unkept = { all: connection.all.bind(connection), run: connection.run.bind(connection) };
  const close = connection.close.bind(connection);
  let isClosing = false;

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
    const [longestUnused] = kept.keys();
    if (kept.size > mostKept && longestUnused !== undefined) void giveUp(longestUnused);
    return statement;
  }

  /** A place without a value would hold what the asker before put there. */
  const mayBeKept = (sql: string, values: readonly unknown[]) =>
    !isClosing && sql.length <= longestKept && (values.length > 0 || !sql.includes('?'));

  const asked = (method: Method) => (sql: string, given: unknown[] | undefined, done: Done) => {
    const values = given ?? [];
    if (!mayBeKept(sql, values)) return void unkept[method](sql, values, done);
    const ended: Done = function (fault, rows) {
      if (fault !== null) void giveUp(sql);
      done.call(this, fault, rows);
    };
    statementOf(sql).then(
      (statement) => statement[method](values, ended),
      () => {
        void giveUp(sql);
        // Fails again, with a fault of its own for each who asks.
        unkept[method](sql, values, done);
      },
    );
  };

  Object.assign(connection, {
    all: asked('all'),
    run: asked('run'),
    close: (done: (fault: Error | null) => void) => {
      isClosing = true;
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
