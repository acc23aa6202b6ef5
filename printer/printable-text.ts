import { hasFace } from './glyph-faces.ts';
import { inPrinterFont } from './printer-font.ts';

/** 〓, the Chinese printer's custom for "a character belongs here which I cannot draw". */
const missingGlyph = '〓';

/** Letters and marks of the scripts that are joined, without Mongolian's selectors, which count as Mongolian too. */
const joined = String.raw`(?![\u180b-\u180f])[\p{Script=Arabic}\p{Script=Mongolian}]`;
const mongolian = String.raw`(?![\u180b-\u180f])\p{Script=Mongolian}`;
const selector = String.raw`[\u180b-\u180d\u180f]`;

/**
 * What has no ink of its own and yet shapes letters: Mongolian's selectors behind one of its letters; ZWNJ, ZWJ and
 * Mongolian's vowel separator between two. Anywhere else they would only make two names differ that look the same.
 */
const shaping = String.raw`(?<=${mongolian})${selector}|(?<=${joined}${selector}?)[\u180e\u200c-\u200d](?=${joined})`;

/** Controls (C0, DEL, C1), format characters (bidi, BOM), variation selectors and fillers: none has ink. */
const withoutInk = String.raw`[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]`;
/** Asked first whether it has ink: nearly all text has, and looking at what stands around each letter takes long. */
const inkless = new RegExp(`(?=${withoutInk})(?!${shaping}).`, 'gu');

/**
 * One line of text as paper can show it: no control character survives, so text can never be read as a command, and any
 * white space, a line break too, is one space. Applying it twice changes nothing.
 *
 * What the printer's own font lacks stays where a typeface of the screens has it, to be drawn; else 〓 stands for it.
 */
export function printableText(text: string): string {
  const inked = text.replace(/\s+/gu, ' ').replace(inkless, '').normalize('NFC');
  const oneLine = inked.replace(/ +/g, ' ').trim();
  const shown = Array.from(oneLine, (character) => (canBeShown(character) ? character : missingGlyph)).join('');
  // A letter that became 〓 leaves its selector behind.
  return shown.replace(inkless, '');
}

function canBeShown(character: string): boolean {
  if (inPrinterFont(character)) return true;
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return true;
  // Private characters mean something else on every machine.
  return !/[\p{C}\p{Z}]/u.test(character) && hasFace(character);
}
