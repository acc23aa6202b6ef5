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
  printed_at: string | null;
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
      .orderBy(['created_at', 'id']);
    return rows.map(({ id, kiosk_id: kioskId, slip, created_at: createdAt }) => ({
      id,
      kioskId,
      slip: TicketSlip.parse(JSON.parse(slip)),
      createdAt: Number(createdAt),
    }));
  }

  async record(changes: readonly PrintJobChange[], at: number): Promise<boolean[]> {
    const moved = new Set<string>();
    await this.#database.transaction(async (transaction) => {
      for (const alike of groupsAlike(changes)) {
        const [{ from, print }] = alike;
        const reason = reasonOf(print);
        const ids = alike.map(({ id }) => id);
        const rows = await transaction<PrintJobRow>('print_jobs')
          .where({ state: from })
          .whereIn('id', ids)
          .update({ state: print.state, reason, printed_at: elsewhereOf(print), changed_at: at }, ['id']);
        for (const { id } of rows) moved.add(id);
      }
    });
    return changes.map(({ id }) => moved.has(id));
  }

  async stateOf(id: string, kioskId: string): Promise<PrintState | null> {
    const row = await this.#database<PrintJobRow>('print_jobs').where({ id, kiosk_id: kioskId }).first();
    if (row === undefined) return null;
    return stateOf(row);
  }
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

/** What is the matter: why it failed, or what the printer said when it did not confirm. */
function reasonOf(print: PrintState): string | null {
  if (print.state === 'failed') return print.reason;
  return print.state === 'sent' ? (print.trouble ?? null) : null;
}

function elsewhereOf(print: PrintState): string | null {
  return print.state === 'sent' || print.state === 'printed' ? (print.at ?? null) : null;
}

function stateOf({ state, reason, printed_at: at }: Pick<PrintJobRow, 'state' | 'reason' | 'printed_at'>): PrintState {
  if (state === 'failed') return PrintState.parse({ state, reason });
  return PrintState.parse({ state, ...(reason !== null && { trouble: reason }), ...(at !== null && { at }) });
}
