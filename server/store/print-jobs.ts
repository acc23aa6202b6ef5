import type { Knex } from 'knex';
import { PrintState, TicketSlip } from '../../contract/print.ts';
import type { PrintJob, PrintJobChange, PrintJobStore } from '../application/ports.ts';

interface PrintJobRow {
  id: string;
  hall_id: string;
  kiosk_id: string;
  slip: string;
  state: string;
  reason: string | null;
  created_at: number | string;
  changed_at: number | string;
}

/** Print jobs and how far each has come. They are made by the hall's own commit, see `DatabaseHallStore`. */
export class DatabasePrintJobs implements PrintJobStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async loadQueued(hallId: string): Promise<PrintJob[]> {
    const rows = await this.#database<PrintJobRow>('print_jobs')
      .where({ hall_id: hallId, state: 'queued' })
      .orderBy('created_at');
    return rows.map(({ id, kiosk_id: kioskId, slip, created_at: createdAt }) => ({
      id,
      kioskId,
      slip: TicketSlip.parse(JSON.parse(slip)),
      createdAt: Number(createdAt),
    }));
  }

  async record(changes: readonly PrintJobChange[]): Promise<boolean[]> {
    return this.#database.transaction(async (transaction) => {
      const moved: boolean[] = [];
      for (const { id, from, print, at } of changes) {
        const reason = print.state === 'failed' ? print.reason : null;
        const rows = await transaction<PrintJobRow>('print_jobs')
          .where({ id, state: from })
          .update({ state: print.state, reason, changed_at: at });
        moved.push(rows === 1);
      }
      return moved;
    });
  }

  async stateOf(id: string, kioskId: string): Promise<PrintState | null> {
    const row = await this.#database<PrintJobRow>('print_jobs').where({ id, kiosk_id: kioskId }).first();
    if (row === undefined) return null;
    return PrintState.parse(row.state === 'failed' ? { state: row.state, reason: row.reason } : { state: row.state });
  }
}
