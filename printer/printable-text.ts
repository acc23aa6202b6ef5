import iconv from 'iconv-lite';

/** 〓, the Chinese printer's custom for "a character belongs here which I cannot draw". */
const missingGlyph = '〓';

/** Controls (C0, DEL, C1), format characters (bidi, joiners, BOM) and variation selectors: none has ink. */
const inkless = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/**
 * One line of text as a Chinese printer can draw it: no control character survives, so text can never be read as a
 * command, and any white space, a line break too, is one space. Applying it twice changes nothing.
 *
 * Code page 936 is the GBK that every Chinese model has glyphs for. What lies outside is shown as 〓 for now; drawing
 * it as a raster (mission P1) is a later issue.
 */
export function printableText(text: string): string {
  const oneLine = text.normalize('NFC').replace(/\s+/gu, ' ').replace(inkless, '').replace(/ +/g, ' ').trim();
  return Array.from(oneLine, (character) => (hasGlyph(character) ? character : missingGlyph)).join('');
}

function hasGlyph(character: string): boolean {
  return character < '\u0080' || iconv.encode(character, 'cp936').length === 2;
}
