import type { SlipBlock } from '../contract/slip-template.ts';
import { displayWidth } from './display-width.ts';
import { fillIn, isEmpty } from './fill-in.ts';
import type { PaperColumns } from './paper-geometry.ts';
import { printableText } from './printable-text.ts';
import type { Fields } from './slip-fields.ts';
import { large, plain, strong, type Align, type SlipLine, type TextStyle } from './slip-lines.ts';
import { wrapText } from './wrap-text.ts';

const styles = { plain, strong, large };

/** The lines of one block; none when the slip has nothing of what it speaks of. A rule stands between sections, not in one. */
export function layoutBlock(block: SlipBlock, fields: Fields, columns: PaperColumns): SlipLine[] | 'rule' {
  if (block.when !== undefined && isEmpty(fields[block.when])) return [];
  switch (block.block) {
    case 'words': {
      const words = fillIn(block.words, fields);
      return words === null ? [] : bilingual(words, styles[block.size], block.align, columns);
    }
    case 'number':
      return numberLine(textOf(fields, block.field), columns);
    case 'fact': {
      const [label, value] = [fillIn(block.label, fields), fillIn({ zh: block.value, en: '' }, fields)];
      return label === null || value === null ? [] : fact(label, value.zh, columns);
    }
    case 'to-fill-in': {
      const label = fillIn(block.label, fields);
      return label === null ? [] : toFillIn(label, columns);
    }
    case 'code': {
      const text = printableText(textOf(fields, block.field));
      return text === '' ? [] : [{ kind: 'qr', text }];
    }
    case 'rule':
      return 'rule';
    case 'space':
      return [feed(block.dots)];
    case 'ruler':
      return ruler(columns);
  }
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name] ?? '';
  return typeof value === 'string' ? value : value.zh;
}

function feed(dots: number): SlipLine {
  return { kind: 'feed', dots };
}

/** As large as the paper takes, up to the eightfold that ESC/POS knows. */
function numberLine(number: string, columns: PaperColumns): SlipLine[] {
  if (number === '') return [];
  const scale = Math.min(8, Math.floor(columns / displayWidth(number)));
  return [{ kind: 'text', text: number, style: { width: scale, height: scale, bold: true }, align: 'center' }];
}

/** Chinese as styled, then English small, unless both say the same. */
function bilingual({ zh, en }: Words, style: TextStyle, align: Align, columns: PaperColumns): SlipLine[] {
  const english = printableText(en) === printableText(zh) ? '' : en;
  return [...paragraph(zh, style, align, columns), ...paragraph(english, plain, align, columns)];
}

function paragraph(text: string, style: TextStyle, align: Align, columns: PaperColumns): SlipLine[] {
  const lines = wrapText(printableText(text), Math.floor(columns / style.width));
  return lines.map((line) => ({ kind: 'text', text: line, style, align }));
}

/** A label and its value on one line; where both do not fit, first the English goes, then the value moves down. */
function fact({ zh, en }: Words, value: string, columns: PaperColumns): SlipLine[] {
  const right = printableText(value);
  if (right === '') return [];
  const left = [printableText(`${zh} ${en}`), printableText(zh)].find(
    (text) => displayWidth(`${text}  ${right}`) <= columns,
  );
  if (left !== undefined) return [{ kind: 'columns', left, right }];
  return [...paragraph(zh, plain, 'left', columns), ...paragraph(right, strong, 'right', columns)];
}

/** Room for handwriting above the line. */
function toFillIn(label: Words, columns: PaperColumns): SlipLine[] {
  const left = printableText(`${label.zh} ${label.en}`);
  const room = columns - displayWidth(left) - 1;
  const words: SlipLine = { kind: 'columns', left, right: '_'.repeat(Math.max(0, room)) };
  return room < 8 ? [...bilingual(label, plain, 'left', columns), feed(32), { kind: 'rule' }] : [feed(24), words];
}

/** Every tenth column numbered, every fifth marked, and a bar at both edges: what is missing is beyond the head. */
function ruler(columns: PaperColumns): SlipLine[] {
  const text = Array.from({ length: columns }, (_, at) => markAt(at + 1, columns)).join('');
  return [{ kind: 'text', text, style: plain, align: 'left' }];
}

function markAt(column: number, columns: number): string {
  if (column === 1 || column === columns) return '|';
  if (column % 10 === 0) return String(column / 10);
  return column % 5 === 0 ? '+' : '.';
}
