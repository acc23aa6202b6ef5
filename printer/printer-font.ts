import iconv from 'iconv-lite';

/** Of each character beyond ASCII that was asked for: a hall uses some thousands. */
const known = new Map<string, boolean>();

/** Whether the printer's own font has every character: ASCII, and code page 936, the GBK that all Chinese models draw. */
export function inPrinterFont(text: string): boolean {
  for (const character of text) if (character >= '\u0080' && !inCodePage(character)) return false;
  return true;
}

function inCodePage(character: string): boolean {
  let isIn = known.get(character);
  if (isIn === undefined) known.set(character, (isIn = iconv.encode(character, 'cp936').length === 2));
  return isIn;
}
