const mask = '•';

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

/** Enough of a number for its owner to know it, too little for the person behind. */
export function lastPlaces(number: string): string {
  return number.slice(-4);
}

/** The first character of a name and a mask for each other one; a middle dot stays. */
export function maskedName(name: string): string {
  const [first = '', ...others] = name;
  return first + others.map((character) => (character === '·' ? character : '*')).join('');
}
