/** Marks sit on the letter before them; joiners have no width. The printer's own font has none of them. */
const widthless = /[\p{M}\u180e\u200c-\u200d]/u;

/**
 * Columns that printable text takes on paper. In Hanzi mode every character beyond ASCII is two bytes and two columns,
 * Latin letters with accents and typographic quotes too, so Unicode's own width tables would be wrong here.
 */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character < '\u0080') columns += 1;
    else if (!widthless.test(character)) columns += 2;
  }
  return columns;
}
