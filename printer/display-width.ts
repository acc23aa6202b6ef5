/**
 * Columns that printable text takes on paper. In Hanzi mode every character beyond ASCII is two bytes and two columns,
 * Latin letters with accents and typographic quotes too, so Unicode's own width tables would be wrong here.
 */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += character < '\u0080' ? 1 : 2;
  return columns;
}
