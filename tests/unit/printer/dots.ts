import { hasInk, type Bitmap } from '../../../printer/bitmap.ts';
import { encodeSlip } from '../../../printer/encode-slip.ts';
import { columnDots, type PaperColumns } from '../../../printer/paper-geometry.ts';
import { printOnPaper } from '../../../printer/paper.ts';
import { plain, type SlipLine } from '../../../printer/slip-lines.ts';

export function textLine(text: string, changes: Partial<Extract<SlipLine, { kind: 'text' }>> = {}): SlipLine {
  return { kind: 'text', text, style: plain, align: 'left', ...changes };
}

/** The pictures that come out for one line. */
export function picturesOf(line: SlipLine, columns: PaperColumns = 48): Bitmap[] {
  const { rows } = printOnPaper(encodeSlip({ columns, lines: [line] }));
  return rows.flatMap((row) => (row.kind === 'raster' ? row.bitmap : []));
}

/** The one picture of a line that has to be drawn. */
export function pictureOf(line: SlipLine, columns: PaperColumns = 48): Bitmap {
  const [picture, ...more] = picturesOf(line, columns);
  if (!picture || more.length > 0) throw new Error(`not one picture: ${JSON.stringify(line)}`);
  return picture;
}

export function dotsOf(bitmap: Bitmap): string[] {
  const dots: string[] = [];
  for (let y = 0; y < bitmap.heightDots; y += 1)
    for (let x = 0; x < bitmap.widthDots; x += 1) if (hasInk(bitmap, x, y)) dots.push(`${x},${y}`);
  return dots;
}

/** How high the ink of each column of dots stands, from the first column with ink to the last; 0 where it has none. */
export function inkHeights(bitmap: Bitmap): number[] {
  const heights = Array.from({ length: bitmap.widthDots }, (_, x) => {
    const rows = Array.from({ length: bitmap.heightDots }, (_, y) => y).filter((y) => hasInk(bitmap, x, y));
    return rows.length === 0 ? 0 : Math.max(...rows) - Math.min(...rows) + 1;
  });
  const first = heights.findIndex((height) => height > 0);
  return first < 0 ? [] : heights.slice(first, heights.findLastIndex((height) => height > 0) + 1);
}

/** Where the ink of a line begins and ends, in dots from the left edge. */
export function inkEdges(bitmap: Bitmap): { left: number; right: number } {
  const columns = dotsOf(bitmap).map((dot) => Number(dot.split(',')[0]));
  return {
    left: columns.reduce((one, other) => Math.min(one, other)),
    right: columns.reduce((one, other) => Math.max(one, other)),
  };
}

export function paperDots(columns: PaperColumns): number {
  return columns * columnDots;
}
