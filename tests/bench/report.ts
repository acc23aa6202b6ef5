import type { Measured } from './measure.ts';

/** What was wished for, and what is. */
export interface Target {
  readonly wish: string;
  readonly measured: string;
  readonly reached: boolean;
}

export interface Line {
  readonly what: string;
  readonly measured: Measured;
  /** How many times as fast as each of the floors. */
  readonly ratios: readonly number[];
}

/** @param floors the names of the floors, in the order of the ratios */
export function tableOf(lines: readonly Line[], floors: readonly string[]): string {
  const head = ['', 'per second', 'p50 ms', 'p99 ms', ...floors.map((floor) => `of ${floor}`)];
  const rows = lines.map(({ what, measured: { perSecond, p50Ms, p99Ms }, ratios }) => [
    what,
    Math.round(perSecond).toLocaleString('en'),
    p50Ms.toFixed(2),
    p99Ms.toFixed(2),
    ...ratios.map((ratio) => `${ratio.toFixed(2)} ×`),
  ]);
  return aligned([head, ...rows]);
}

export function targetList(targets: readonly Target[]): string {
  return aligned(targets.map(({ wish, measured, reached }) => [wish, measured, reached ? 'reached' : 'NOT reached']));
}

/** The first column stands to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_head, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const placed = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => `  ${row.map(placed).join('   ')}`).join('\n');
}
