const gap = 24;
const turnButtons = 96 + gap;

/** The room for a list of tiles; heights in pixels. */
export interface PageShape {
  columns: number;
  height: number;
  /** Of what stands below the list on every page; 0 for nothing. */
  heightBelow: number;
  /** No tile is lower than this. */
  lowest: number;
}

function rowsIn(height: number, lowest: number): number {
  return Math.max(1, Math.floor((height + gap) / (lowest + gap)));
}

/**
 * One page of a list that never scrolls. A list that does not fit gives up the room of the buttons that turn it.
 *
 * @param wanted the page asked for, from 0; past the end means the last
 * @returns `after`: how many items there still are on later pages
 */
export function pageOf<Item>(
  items: readonly Item[],
  wanted: number,
  { columns, height, heightBelow, lowest }: PageShape,
) {
  const room = heightBelow === 0 ? height : height - heightBelow - gap;
  const neededRows = Math.ceil(items.length / columns);
  const fits = neededRows <= rowsIn(room, lowest);
  const rows = fits ? neededRows : rowsIn(room - turnButtons, lowest);
  const size = rows * columns;
  const count = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(wanted, count - 1);
  const end = (at + 1) * size;
  return { rows, count, at, items: items.slice(at * size, end), after: Math.max(0, items.length - end) };
}
