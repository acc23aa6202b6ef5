import type { SKRSContext2D } from '@napi-rs/canvas';
import { rowBytes, type Bitmap } from './bitmap.ts';
import { canvasLibrary } from './canvas-library.ts';
import { familiesFor } from './glyph-faces.ts';
import { columnDots, glyphDots } from './paper-geometry.ts';
import type { Align } from './slip-lines.ts';

/** Words of one line, all in one weight. */
export interface DrawnWords {
  readonly text: string;
  readonly bold: boolean;
  readonly align: Align;
}

export interface DrawnLineShape {
  /** Multiples of font A, as in a TextStyle. */
  readonly width: number;
  readonly height: number;
  /** White below the line, in dots. */
  readonly leadingDots: number;
  /** The whole width of the print. */
  readonly widthDots: number;
}

interface StyledWords extends DrawnWords {
  readonly families: string;
  readonly fontDots: number;
}

interface SetWords extends StyledWords {
  readonly leftDots: number;
  readonly widthDots: number;
  readonly ascentDots: number;
  readonly descentDots: number;
}

/** Where the baseline lies in a square of 24 dots, as in the printer's own font. */
const baselineDots = 21;

/** Scripts whose letters stack or are small: at 24 dots their strokes run together, so words in them are a third larger. */
const fineScripts = /[\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Yi}]/u;
const fineGlyphDots = 32;

/** It decides which way the words run as a whole, and so on which side a full stop stands. */
const firstLetter = /\p{Letter}/u;
const rightToLeft = /\p{Script=Arabic}/u;

/** Half grey would make thin strokes vanish in places; a little less keeps them whole. */
const inkThreshold = 100;
/** Heat spreads less than light: 400, as on screens, is thin on paper beside the printer's own font. */
const weights = { plain: 500, bold: 700 } as const;

/** Marks can be heaped without end; what stands out further than this is cut off. */
const mostHeights = 2;

/**
 * Draws one line in the typefaces of the screens. Its letters are joined and run as their script asks. What is too wide
 * is narrowed.
 *
 * @throws Error where the machine cannot draw: ask {@link hasFace} first
 */
export function drawLine(words: readonly DrawnWords[], shape: DrawnLineShape): Bitmap {
  const library = canvasLibrary();
  if (!library) throw new Error('text cannot be drawn on this machine');
  const ruler = library.createCanvas(1, 1).getContext('2d');
  const set = words.map((each) => setWords(ruler, each, shape.height));
  const ascent = Math.max(baselineDots * shape.height, ...set.map(({ ascentDots }) => ascentDots));
  const below = (glyphDots - baselineDots) * shape.height + shape.leadingDots;
  const descent = Math.max(below, ...set.map(({ descentDots }) => descentDots + shape.leadingDots / 2));
  const heightDots = Math.ceil(ascent) + Math.ceil(descent);

  const context = library.createCanvas(shape.widthDots, heightDots).getContext('2d');
  const stretch = shape.width / shape.height;
  const gapDots = (set.length - 1) * columnDots;
  const wanted = set.reduce((sum, { widthDots }) => sum + widthDots * stretch, gapDots);
  const scale = stretch * Math.min(1, shape.widthDots / wanted);
  for (const each of set) {
    const left = placeOf(each.align, shape.widthDots - each.widthDots * scale);
    context.setTransform(scale, 0, 0, 1, left, Math.ceil(ascent));
    style(context, each);
    context.fillText(each.text, each.leftDots, 0);
  }
  return dotsOf(context, shape.widthDots, heightDots);
}

function setWords(ruler: SKRSContext2D, words: DrawnWords, height: number): SetWords {
  const fontDots = (fineScripts.test(words.text) ? fineGlyphDots : glyphDots) * height;
  const styled = { ...words, families: familiesFor(words.text).join(','), fontDots };
  style(ruler, styled);
  const measured = ruler.measureText(words.text);
  // Ink may stand out of the advance on either side.
  const leftDots = Math.max(0, measured.actualBoundingBoxLeft);
  const most = mostHeights * fontDots;
  return {
    ...styled,
    leftDots,
    widthDots: leftDots + Math.max(measured.width, measured.actualBoundingBoxRight),
    ascentDots: Math.min(most, measured.actualBoundingBoxAscent),
    descentDots: Math.min(most, measured.actualBoundingBoxDescent),
  };
}

function style(context: SKRSContext2D, { text, bold, families, fontDots }: StyledWords): void {
  const [letter = ''] = firstLetter.exec(text) ?? [];
  context.lang = 'zh-Hans';
  context.direction = rightToLeft.test(letter) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  context.font = `${bold ? weights.bold : weights.plain} ${fontDots}px ${families}`;
}

function placeOf(align: Align, freeDots: number): number {
  if (align === 'left') return 0;
  return Math.floor(align === 'center' ? freeDots / 2 : freeDots);
}

function dotsOf(context: SKRSContext2D, widthDots: number, heightDots: number): Bitmap {
  const { data } = context.getImageData(0, 0, widthDots, heightDots);
  const bits = Buffer.alloc(rowBytes(widthDots) * heightDots);
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      const alpha = data[(y * widthDots + x) * 4 + 3] ?? 0;
      const byte = y * rowBytes(widthDots) + (x >> 3);
      if (alpha >= inkThreshold) bits[byte] = (bits[byte] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { widthDots, heightDots, bits };
}
