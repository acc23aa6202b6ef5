import type { Registration } from '../application/ports.ts';
import type { TableRows } from './insert-rows.ts';
import {
  detailColumns,
  detailRows,
  registrationColumns,
  registrationRow,
  representativeColumns,
  representativeRows,
} from './registration-rows.ts';
import { toldHistoryColumns, toldHistoryRows } from './told-history-rows.ts';
import type { Vault } from './vault.ts';

/** All that registrations of one hall day leave, each table with its rows. */
export function registrationTables(
  vault: Vault,
  registrations: readonly Registration[],
  { hallId, serviceDate }: { hallId: string; serviceDate: string },
): TableRows[] {
  return [
    {
      table: 'registrations',
      columns: registrationColumns,
      rows: () => registrations.map((each) => [hallId, serviceDate, ...registrationRow(vault, each)]),
    },
    {
      table: 'representatives',
      columns: representativeColumns,
      rows: () => registrations.flatMap((each) => representativeRows(vault, each)),
    },
    {
      table: 'visit_details',
      columns: detailColumns,
      rows: () => registrations.flatMap((each) => detailRows(vault, each)),
    },
    { table: 'told_history', columns: toldHistoryColumns, rows: () => registrations.flatMap(toldHistoryRows) },
  ];
}
