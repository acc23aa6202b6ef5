import { createHash } from 'node:crypto';

/** A row of the log without its hash. */
export interface LogRow {
  readonly hallId: string;
  readonly serviceDate: string;
  readonly revision: number;
  readonly type: string;
  readonly at: number;
  readonly actor: string;
  readonly body: string;
}

/** What the first row of a day is chained to. */
export const chainStart = '';

/** Hash of a row and the row before it: a row changed, removed or put in later breaks every hash after it (mission T4). */
export function chainHash(previous: string, row: LogRow): string {
  const { hallId, serviceDate, revision, type, at, actor, body } = row;
  return createHash('sha256')
    .update(JSON.stringify([previous, hallId, serviceDate, revision, type, at, actor, body]))
    .digest('hex');
}

/** Revision of the first row that does not fit the one before, or null when the chain holds. */
export function brokenAt(rows: Iterable<LogRow & { readonly hash: string }>): number | null {
  let previous = chainStart;
  let expected = 1;
  for (const row of rows) {
    if (row.revision !== expected || row.hash !== chainHash(previous, row)) return expected;
    previous = row.hash;
    expected += 1;
  }
  return null;
}
