const mask = '•';

/** What is typed of a number of any length, hidden but for its last place. */
export function maskedButLast(text: string): string {
  return mask.repeat(Math.max(0, text.length - 1)) + text.slice(-1);
}

/**
 * The 18 places of an identity number as 6-8-4, the way it is printed on the card.
 *
 * @param text what is there so far
 * @param hidden how many of the first places are hidden
 * @returns three groups of places; a place not reached yet is empty
 */
export function groupedPlaces(text: string, hidden: number): string[][] {
  const places = Array.from({ length: 18 }, (_, at) => (at < hidden ? mask : text.charAt(at)));
  return [places.slice(0, 6), places.slice(6, 14), places.slice(14)];
}
