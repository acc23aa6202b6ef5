import type { Knex } from 'knex';
import type { PrintState } from '../../contract/print.ts';
import type {
  LeftJob,
  PrintJob,
  PrintJobChange,
  PrintJobStore,
  StoryStep,
  ToldJob,
} from '../application/paper-ports.ts';
import type { Actor } from '../application/actor.ts';
import { actorFrom, actorText } from './log-rows.ts';
import {
  printJobColumns,
  printJobFrom,
  printJobRow,
  stateColumns,
  stateFrom,
  type PrintJobRow,
} from './print-job-rows.ts';
import { insertTables } from './insert-rows.ts';
import type { SharedTransactions } from './shared-transactions.ts';
import type { Vault } from './vault.ts';

interface ChangeRow {
  job_id: string;
  at: number | string;
  state: string;
  reason: string | null;
  printed_at: string | null;
}

/**
 * Print jobs, how far each has come, and its story. Those of the hall day are made by the hall's own commit, see
 * `DatabaseHallStore`.
 */
export class DatabasePrintJobs implements PrintJobStore {
  readonly #database: Knex;
  readonly #vault: Vault;
  readonly #transactions: SharedTransactions;

  constructor(database: Knex, vault: Vault, transactions: SharedTransactions) {
    this.#database = database;
    this.#vault = vault;
    this.#transactions = transactions;
  }

  async add(hallId: string, job: PrintJob): Promise<'added' | 'there' | 'other'> {
    const { id, printerId, orderedBy, slip } = job;
    return this.#database.transaction(async (transaction) => {
      const there = await transaction<PrintJobRow>('print_jobs').where({ id }).first();
      if (there === undefined) {
        const rows = () => [printJobRow(this.#vault, hallId, job)];
        await insertTables(transaction, [{ table: 'print_jobs', columns: printJobColumns, rows }]);
        return 'added';
      }
      const isSame = there.hall_id === hallId && there.ordered_by === actorText(orderedBy);
      return isSame && there.printer_id === printerId && there.kind === slip.kind ? 'there' : 'other';
    });
  }

  async loadQueued(hallId: string, onUnreadable: (fault: unknown) => void): Promise<PrintJob[]> {
    const rows = await this.#jobs(hallId).where({ state: 'queued' }).orderBy(['created_at', 'id']);
    return rows.flatMap((row) => {
      try {
        return printJobFrom(this.#vault, row);
      } catch (fault) {
        onUnreadable(fault);
        return [];
      }
    });
  }

  async loadSent(hallId: string, since: number): Promise<LeftJob[]> {
    const rows = await this.#jobs(hallId).where({ state: 'sent' }).where('changed_at', '>=', since).orderBy('id');
    return rows.map((row) => ({
      ...{ id: row.id, printerId: row.printer_id },
      orderedBy: actorFrom(row.ordered_by),
      print: stateFrom(row),
    }));
  }

  async record(changes: readonly PrintJobChange[], at: number): Promise<boolean[]> {
    const moved = await this.#transactions.write(async (transaction) => {
      const made = new Set<PrintJobChange>();
      for (const alike of groupsAlike(changes)) {
        const [{ from, print }] = alike;
        const columns = stateColumns(print);
        const rows = await transaction<PrintJobRow>('print_jobs')
          .where({ state: from })
          // What is told again is no step of a story.
          .whereRaw(`state || coalesce(reason, '') || '@' || coalesce(printed_at, '') <> ?`, [asText(columns)])
          .whereIn(
            'id',
            alike.map(({ id }) => id),
          )
          .update({ ...columns, changed_at: at }, ['id', 'sealed']);
        const ids = rows.map(({ id }) => id);
        for (const change of alike) if (ids.includes(change.id)) made.add(change);
        if (ids.length === 0) continue;
        await noteStory(transaction, ids, columns, at);
        const sealed = rows.flatMap((row) => (row.sealed ? row.id : []));
        if (sealed.length > 0) await blank(transaction, sealed);
      }
      return made;
    });
    return changes.map((change) => moved.has(change));
  }

  async stateOf(id: string, orderedBy: Actor): Promise<PrintState | null> {
    const row = await this.#database<PrintJobRow>('print_jobs')
      .where({ id, ordered_by: actorText(orderedBy) })
      .first();
    return row === undefined ? null : stateFrom(row);
  }

  async latest(hallId: string, limit: number): Promise<ToldJob[]> {
    const rows = await this.#jobs(hallId).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit);
    return rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, number: row.ticket_number, printerId: row.printer_id },
      ...{ createdAt: Number(row.created_at), changedAt: Number(row.changed_at), print: stateFrom(row) },
    }));
  }

  async storyOf(hallId: string, id: string): Promise<StoryStep[] | null> {
    const job = await this.#jobs(hallId).where({ id }).first('created_at');
    if (job === undefined) return null;
    const rows = await this.#database<ChangeRow>('print_job_changes').where({ job_id: id }).orderBy('id');
    const ordered = { at: Number(job.created_at), print: { state: 'queued' as const } };
    return [ordered, ...rows.map((row) => ({ at: Number(row.at), print: stateFrom(row) }))];
  }

  #jobs(hallId: string): Knex.QueryBuilder<PrintJobRow, PrintJobRow[]> {
    return this.#database<PrintJobRow>('print_jobs').where({ hall_id: hallId });
  }
}

function asText({ state, reason, printed_at: at }: ReturnType<typeof stateColumns>): string {
  return `${state}${reason ?? ''}@${at ?? ''}`;
}

async function noteStory(
  transaction: Knex.Transaction,
  ids: readonly string[],
  columns: ReturnType<typeof stateColumns>,
  at: number,
): Promise<void> {
  await transaction<ChangeRow>('print_job_changes').insert(ids.map((id) => ({ job_id: id, at, ...columns })));
}

/** What names somebody is kept until it leaves: whoever prints it has it in memory, and nobody prints it again. */
async function blank(transaction: Knex.Transaction, ids: readonly string[]): Promise<void> {
  await transaction<PrintJobRow>('print_jobs').whereIn('id', ids).update({ slip: '' });
}

/** Changes from the same state to the same state: one statement makes them all. */
function groupsAlike(changes: readonly PrintJobChange[]): [PrintJobChange, ...PrintJobChange[]][] {
  const groups = new Map<string, [PrintJobChange, ...PrintJobChange[]]>();
  for (const change of changes) {
    const key = JSON.stringify([change.from, change.print]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}
