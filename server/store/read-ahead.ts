/**
 * Pages of rows, each read while the one before is worked on.
 *
 * @param pageAfter the rows that come after one, from the start for null; none when there are no more
 */
export async function* readAhead<Row>(pageAfter: (last: Row | null) => PromiseLike<Row[]>): AsyncGenerator<Row[]> {
  let page = await pageAfter(null);
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    const next = Promise.resolve(pageAfter(last));
    // Who has stopped reading does not wait for it.
    next.catch(() => undefined);
    yield page;
    page = await next;
  }
}
