import { displayWidth } from './display-width.ts';

/**
 * What stays together on a line: a Latin word or one Chinese character, with the opening marks before it and the
 * closing marks after it (避头尾: no line begins with 。 or ends with “).
 */
const unit = /[\p{Ps}\p{Pi}]*(?:[\x21-\x7e]+|.)[\p{Pe}\p{Pf}、。…\uff0c\uff1b\uff1a\uff01\uff1f]*/gu;

/** Breaks printable text into lines of at most `columns` columns; what is too long for any line is cut by character. */
export function wrapText(text: string, columns: number): string[] {
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
  return (text.match(unit) ?? []).flatMap((piece) => (displayWidth(piece) > columns ? Array.from(piece) : [piece]));
}
