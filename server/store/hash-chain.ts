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

/** A keyed hash: who has the database but not the key cannot make a row that fits. */
export type Mac = (text: string) => string;

/** What the first row of a day is chained to. */
export const chainStart = '';

/** Hash of a row and the row before it: a row changed, removed or put in later breaks every hash after it (mission T4). */
export function chainHash(previous: string, row: LogRow, mac: Mac): string {
  const { hallId, serviceDate, revision, type, at, actor, body } = row;
  return mac(JSON.stringify([previous, hallId, serviceDate, revision, type, at, actor, body]));
}

/** Revision of the first row that does not fit the one before, or null when the chain holds. */
export function brokenAt(rows: Iterable<LogRow & { readonly hash: string }>, mac: Mac): number | null {
  let previous = chainStart;
  for (const row of rows) {
    if (row.hash !== chainHash(previous, row, mac)) return row.revision;
    previous = row.hash;
  }
  return null;
}
