import { encode } from 'uqr';
import { hasInk, type Bitmap } from './bitmap.ts';
import { displayWidth } from './display-width.ts';
import { columnDots, dotsPerMm, glyphDots, type PaperColumns } from './paper-geometry.ts';
import { runColumns, type Paper, type PaperRow, type PaperRun } from './paper.ts';
import type { Align } from './slip-lines.ts';

type LineRow = Extract<PaperRow, { kind: 'line' }>;
type QrRow = Extract<PaperRow, { kind: 'qr' }>;
type RasterRow = Extract<PaperRow, { kind: 'raster' }>;
type DrawnRow = LineRow | QrRow | RasterRow;

/** Where the baseline of Noto Sans SC lies in a square of 24 dots. */
const baselineDots = 21;
const marginTopDots = 32;
const cutToothDots = 8;

const ink = '#16232e';
const edge = '#d9d4c9';
const fontFamily = "'Noto Sans SC Variable', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/**
 * The paper as an SVG of its real size in millimetres, ended by its first cut. Every character keeps its columns; the
 * glyphs are those of the page that shows it, which brings the font.
 */
export function paperPicture(paper: Paper, columns: PaperColumns): string {
  const rows = rowsBeforeCut(paper);
  const width = (columns === 32 ? 58 : 80) * dotsPerMm;
  const height = marginTopDots + rows.reduce((sum, row) => sum + row.heightDots, 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(readAloud(rows))}"`,
    ` width="${width / dotsPerMm}mm" height="${height / dotsPerMm}mm" viewBox="0 0 ${width} ${height}"`,
    ' overflow="visible"',
    ` font-family="${fontFamily}" font-size="${glyphDots}" fill="${ink}">`,
    drawSheet(width, height),
    drawRows(rows, (width - columns * columnDots) / 2, columns),
    '</svg>',
  ].join('');
}

function rowsBeforeCut(paper: Paper): DrawnRow[] {
  const rows: DrawnRow[] = [];
  for (const row of paper.rows) {
    if (row.kind === 'cut') break;
    rows.push(row);
  }
  return rows;
}

/** For those who hear the page: the text without its rules. What was drawn is dots, and says nothing. */
function readAloud(rows: readonly DrawnRow[]): string {
  const lines = rows.map((row) => (row.kind === 'line' ? row.runs.map((run) => run.text).join('') : ''));
  const words = lines.map((text) => text.replace(/[─ ]+/g, ' ').trim());
  return words.filter((text) => text !== '').join('\n');
}

/** White paper with the serrated edge that a cutter leaves. */
function drawSheet(width: number, height: number): string {
  const teeth = `l${-cutToothDots} ${-cutToothDots}l${-cutToothDots} ${cutToothDots}`.repeat(width / cutToothDots / 2);
  return `<path d="M0 0H${width}V${height}${teeth}Z" fill="#fff" stroke="${edge}" stroke-width="2"/>`;
}

function drawRows(rows: readonly DrawnRow[], left: number, columns: PaperColumns): string {
  let top = marginTopDots;
  const drawn: string[] = [];
  for (const row of rows) {
    if (row.kind !== 'line') {
      const draw =
        row.kind === 'qr' ? drawQr(row, left, top, columns * columnDots) : drawRaster(row, left, top, columns);
      drawn.push(draw);
      top += row.heightDots;
      continue;
    }
    const tallest = Math.max(0, ...row.runs.map((run) => run.style.height));
    const used = row.runs.reduce((sum, run) => sum + runColumns(run), 0);
    let column = firstColumn(row.align, columns - used);
    for (const run of row.runs) {
      drawn.push(drawRun(run, left + column * columnDots, top + tallest * baselineDots));
      column += runColumns(run);
    }
    top += row.heightDots;
  }
  return drawn.join('');
}

/** In its place and size, with what it says written in: a picture need not be scanned. */
function drawQr({ align, text, heightDots: side }: QrRow, left: number, top: number, widthDots: number): string {
  const x = left + firstColumn(align, widthDots - side);
  const code = encode(text, { ecc: 'M', border: 0 });
  const dark = code.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return `<path transform="translate(${x} ${top}) scale(${side / code.size})" fill="${ink}" d="${dark.join('')}"/>`;
}

function drawRaster({ align, bitmap }: RasterRow, left: number, top: number, columns: PaperColumns): string {
  const x = left + firstColumn(align, columns * columnDots - bitmap.widthDots);
  return `<path transform="translate(${x} ${top})" fill="${ink}" d="${strokesOf(bitmap)}"/>`;
}

/** A bar for each stretch of dots that touch one another in a row. */
function strokesOf(bitmap: Bitmap): string {
  let bars = '';
  for (let y = 0; y < bitmap.heightDots; y += 1) {
    for (let x = 0; x < bitmap.widthDots; x += 1) {
      const start = x;
      while (x < bitmap.widthDots && hasInk(bitmap, x, y)) x += 1;
      if (x > start) bars += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  }
  return bars;
}

function firstColumn(align: Align, freeColumns: number): number {
  if (align === 'left') return 0;
  return align === 'center' ? freeColumns / 2 : freeColumns;
}

/**
 * Each stretch between wide gaps is fitted to exactly the columns it takes on paper, so that a proportional font keeps
 * the grid of a printer and yet reads well.
 */
function drawRun(run: PaperRun, x: number, baseline: number): string {
  const { width, height, bold } = run.style;
  const stretches = [...run.text.matchAll(/[^ ]+(?: [^ ]+)*/gu)];
  return stretches
    .map(({ 0: text, index }) => {
      const start = x + displayWidth(run.text.slice(0, index)) * columnDots * width;
      const length = displayWidth(text) * columnDots;
      const place = `transform="translate(${start} ${baseline}) scale(${width} ${height})"`;
      const fit = `textLength="${length}" lengthAdjust="spacingAndGlyphs"`;
      return `<text ${place} ${fit} font-weight="${bold ? 700 : 400}">${escapeXml(text)}</text>`;
    })
    .join('');
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
