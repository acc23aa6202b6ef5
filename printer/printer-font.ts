import iconv from 'iconv-lite';

/** Whether the printer's own font has every character: ASCII, and code page 936, the GBK that all Chinese models draw. */
export function inPrinterFont(text: string): boolean {
  for (const character of text) {
    if (character >= '\u0080' && iconv.encode(character, 'cp936').length !== 2) return false;
  }
  return true;
}
