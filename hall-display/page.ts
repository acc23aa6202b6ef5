/** Some of a list that is longer than the screen. `page` counts from 1. */
export interface Page<Item> {
  items: readonly Item[];
  page: number;
  pages: number;
}

/** The page that is up at this turn; an empty list has one empty page. */
export function pageOf<Item>(items: readonly Item[], size: number, turn: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = turn % pages;
  return { items: items.slice(at * size, (at + 1) * size), page: at + 1, pages };
}
