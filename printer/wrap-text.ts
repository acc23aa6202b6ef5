import { displayWidth } from './display-width.ts';

/** ASCII, and the Latin letters that the printer's own font lacks, as in the older Zhuang spelling. */
const latin = String.raw`[\x21-\x7e\u014a\u014b\u0180-\u01cc\u01dd-\u0250\u0252-\u0260\u0262-\u02af\u1e00-\u1eff]`;
/** A word of a script whose letters are joined. */
const joined = String.raw`[\p{Script=Arabic}\p{Script=Mongolian}\u200c\u200d]`;
/** A syllable of Tibetan with the marks that end it. */
const tibetan = String.raw`(?:(?=\p{Script=Tibetan})[\p{L}\p{M}\p{N}])+[\u0f0b-\u0f14]*`;

/**
 * What stays together on a line: a word or one Chinese character, with the opening marks before it and the closing marks
 * after it (避头尾: no line begins with 。 or ends with “).
 */
const unit = new RegExp(
  String.raw`[\p{Ps}\p{Pi}]*(?:(?:${latin}\p{M}*)+|(?:${joined}\p{M}*)+|${tibetan}|.\p{M}*)` +
    String.raw`[\p{Pe}\p{Pf}、。…\uff0c\uff1b\uff1a\uff01\uff1f\u060c\u061b\u061f]*`,
  'gu',
);

/** A last line of one character and its full stop looks like a slip of the printer. */
const shortestLast = 6;

/**
 * Breaks printable text into lines of at most `columns` columns; what is too long for any line is cut by character. Where the last line
 * would hold next to nothing, the others give it something, so long as they do not become more.
 */
export function wrapText(text: string, columns: number): string[] {
  const lines = wrapAt(text, columns);
  if (lines.length < 2 || !endsShort(lines)) return lines;
  for (let narrower = columns - 2; narrower > columns / 2; narrower -= 2) {
    const balanced = wrapAt(text, narrower);
    if (balanced.length > lines.length) break;
    if (!endsShort(balanced)) return balanced;
  }
  return lines;
}

function endsShort(lines: readonly string[]): boolean {
  return displayWidth(lines.at(-1) ?? '') < shortestLast;
}

function wrapAt(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, columns)) {
    if (displayWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece !== ' ') line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function piecesOf(text: string, columns: number): string[] {
  return (text.match(unit) ?? []).flatMap((piece) => (displayWidth(piece) > columns ? cut(piece) : [piece]));
}

/** Character by character, each with its marks. */
function cut(piece: string): string[] {
  return piece.match(/.[\p{M}\u200c\u200d]*/gu) ?? [];
}
