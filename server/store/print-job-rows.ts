import { PrintState } from '../../contract/print.ts';
import { isPersonal, Slip } from '../../contract/slips.ts';
import type { PrintJob } from '../application/paper-ports.ts';
import { actorFrom, actorText } from './log-rows.ts';
import type { Vault } from './vault.ts';

export interface PrintJobRow {
  id: string;
  hall_id: string;
  printer_id: string;
  ordered_by: string;
  kind: string;
  ticket_number: string | null;
  slip: string;
  sealed: boolean | number;
  state: string;
  reason: string | null;
  printed_at: string | null;
  created_at: number | string;
  changed_at: number | string;
}

/** The columns of a print job that say how far it is. */
type StateColumns = Pick<PrintJobRow, 'state' | 'reason' | 'printed_at'>;

export const printJobColumns = [
  ...['hall_id', 'id', 'printer_id', 'ordered_by', 'kind', 'ticket_number', 'slip', 'sealed'],
  ...['state', 'created_at', 'changed_at'],
];

/** A new job; a slip that names somebody is sealed. */
export function printJobRow(vault: Vault, hallId: string, job: PrintJob) {
  const { id, printerId, orderedBy, slip, createdAt } = job;
  const sealed = isPersonal(slip);
  const text = JSON.stringify(slip);
  const number = 'number' in slip ? slip.number : null;
  return [
    ...[hallId, id, printerId, actorText(orderedBy), slip.kind, number],
    ...[sealed ? vault.seal(placeOf(id), text) : text, sealed, 'queued', createdAt, createdAt],
  ] as const;
}

/** @throws when a sealed slip does not open, or says what no slip says */
export function printJobFrom(vault: Vault, row: PrintJobRow): PrintJob {
  const { id, printer_id: printerId, slip, sealed } = row;
  const text = sealed ? vault.open(placeOf(id), slip) : slip;
  return {
    ...{ id, printerId, orderedBy: actorFrom(row.ordered_by) },
    slip: Slip.parse(JSON.parse(text)),
    createdAt: Number(row.created_at),
  };
}

export function stateColumns(print: PrintState): StateColumns {
  return { state: print.state, reason: reasonOf(print), printed_at: elsewhereOf(print) };
}

export function stateFrom({ state, reason, printed_at: at }: StateColumns): PrintState {
  if (state === 'failed') return PrintState.parse({ state, reason });
  return PrintState.parse({ state, ...(reason !== null && { trouble: reason }), ...(at !== null && { at }) });
}

function placeOf(jobId: string): string {
  return `${jobId} slip`;
}

/** What is the matter: why it failed, or what the printer said when it did not confirm. */
function reasonOf(print: PrintState): string | null {
  if (print.state === 'failed') return print.reason;
  return print.state === 'sent' ? (print.trouble ?? null) : null;
}

function elsewhereOf(print: PrintState): string | null {
  return print.state === 'sent' || print.state === 'printed' ? (print.at ?? null) : null;
}
