/** The first character of a name and a mask for each other one; a middle dot stays. */
export function maskedName(name: string): string {
  const [first = '', ...others] = name;
  return first + others.map((character) => (character === '·' ? character : '*')).join('');
}

/** Enough of a number for its owner to know it, too little for the person behind: at most four places, or half. */
export function lastPlaces(number: string): string {
  return number.slice(-Math.min(4, Math.floor(number.length / 2)));
}
