import type { TicketFacts } from './ticket.ts';

/** A ticket's place in line: where its priority is counted from, then its number. */
export type Place = Pick<TicketFacts, 'placeFrom' | 'number'>;

/** Earlier place first; in the same millisecond, the lower number: `A999` comes before `A1000`. */
export function comparePlaces(one: Place, other: Place): number {
  return (
    one.placeFrom - other.placeFrom ||
    one.number.length - other.number.length ||
    (one.number < other.number ? -1 : one.number > other.number ? 1 : 0)
  );
}

/** Where a place stands, or would stand, in a list ordered by place; found by halving. */
export function indexOfPlace(list: readonly Place[], place: Place): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = list[middle];
    if (candidate !== undefined && comparePlaces(candidate, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
