import type { Knex } from 'knex';
import type { PrintState } from '../../contract/print.ts';
import type { Actor, PrintJob, PrintJobChange, PrintJobStore, StoryStep, ToldJob } from '../application/ports.ts';
import { actorText } from './log-rows.ts';
import {
  printJobColumns,
  printJobFrom,
  printJobRow,
  stateColumns,
  stateFrom,
  type PrintJobRow,
} from './print-job-rows.ts';
import { insertTables } from './insert-rows.ts';
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

  constructor(database: Knex, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  async add(hallId: string, job: PrintJob): Promise<boolean> {
    return this.#database.transaction(async (transaction) => {
      const there = await transaction<PrintJobRow>('print_jobs').where({ id: job.id }).first('id');
      if (there !== undefined) return false;
      const rows = () => [printJobRow(this.#vault, hallId, job)];
      await insertTables(transaction, [{ table: 'print_jobs', columns: printJobColumns, rows }]);
      return true;
    });
  }

  async loadQueued(hallId: string): Promise<PrintJob[]> {
    const rows = await this.#jobs(hallId).where({ state: 'queued' }).orderBy(['created_at', 'id']);
    return rows.map((row) => printJobFrom(this.#vault, row));
  }

  async loadSent(hallId: string, since: number): Promise<PrintJob[]> {
    const rows = await this.#jobs(hallId).where({ state: 'sent' }).where('changed_at', '>=', since).orderBy('id');
    return rows.map((row) => printJobFrom(this.#vault, row));
  }

  async record(changes: readonly PrintJobChange[], at: number): Promise<boolean[]> {
    const moved = new Set<string>();
    await this.#database.transaction(async (transaction) => {
      for (const alike of groupsAlike(changes)) {
        const [{ from, print }] = alike;
        const ids = alike.map(({ id }) => id);
        const rows = await transaction<PrintJobRow>('print_jobs')
          .where({ state: from })
          .whereIn('id', ids)
          .update({ ...stateColumns(print), changed_at: at }, ['id']);
        for (const { id } of rows) moved.add(id);
        if (rows.length > 0) await noteStory(transaction, rows, print, at);
        if (isOver(print)) await blankSealed(transaction, ids);
      }
    });
    return changes.map(({ id }) => moved.has(id));
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

/** Nothing more will be printed of it. */
function isOver({ state }: PrintState): boolean {
  return state === 'printed' || state === 'failed';
}

async function noteStory(
  transaction: Knex.Transaction,
  rows: readonly { id: string }[],
  print: PrintState,
  at: number,
): Promise<void> {
  const columns = stateColumns(print);
  await transaction<ChangeRow>('print_job_changes').insert(rows.map(({ id }) => ({ job_id: id, at, ...columns })));
}

/** What names somebody is kept no longer than it is needed. */
async function blankSealed(transaction: Knex.Transaction, ids: readonly string[]): Promise<void> {
  await transaction<PrintJobRow>('print_jobs').where({ sealed: true }).whereIn('id', ids).update({ slip: '' });
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
