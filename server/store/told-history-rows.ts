import type { ToldHistory } from '../../contract/told-history.ts';
import type { Registration } from '../application/ports.ts';

export const toldHistoryColumns = ['visit_id', 'repeat_visit', 'raised_elsewhere', 'has_opinion'];

/** As a query finds it: SQLite has no booleans but 0 and 1, and a visit without a row has nothing. */
export interface ToldHistoryRow {
  repeat_visit: boolean | number | null;
  raised_elsewhere: boolean | number | null;
  has_opinion: boolean | number | null;
}

/** The row of what the visitor said of the time before today, where there is anything. */
export function toldHistoryRows({ visitId, history }: Registration) {
  const { repeat, elsewhere, opinion } = history;
  return [repeat, elsewhere, opinion].every((answer) => answer === null) ? [] : [[visitId, repeat, elsewhere, opinion]];
}

export function toldHistoryOf(row: ToldHistoryRow): ToldHistory {
  const answer = (stored: boolean | number | null) => (stored === null ? null : Boolean(stored));
  return {
    repeat: answer(row.repeat_visit),
    elsewhere: answer(row.raised_elsewhere),
    opinion: answer(row.has_opinion),
  };
}
