import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readTypefaces } from '../../../printer/typefaces.ts';
import { large, strong } from '../../../printer/slip-lines.ts';
import { dotsOf, inkEdges, inkHeights, paperDots, pictureOf, picturesOf, textLine } from './dots.ts';
import { printed, textOf } from './printed.ts';
import { sampleSlip } from './sample-slip.ts';

const scripts = [
  ['Tibetan', 'བསྟན་འཛིན་རྒྱ་མཚོ'],
  ['Uyghur', 'ئۇيغۇرچە مەمەتجان'],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ'],
  ['Yi', 'ꆈꌠꉙ'],
  ['Korean', '한국어 김철수'],
  ['the older Zhuang', 'Bouxcueŋƅ'],
] as const;

/** The dots of a character in a file of a typeface, drawn by a canvas of its own with its baseline at 21. */
function dotsFromFile(character: string, packageName: string): string[] {
  const codePoint = character.codePointAt(0) ?? 0;
  const piece = readTypefaces().find((each) => each.path.includes(packageName) && each.has(codePoint));
  GlobalFonts.registerFromPath(piece?.path ?? '', 'Seen on screens');
  const context = createCanvas(24, 34).getContext('2d');
  context.font = '500 24px "Seen on screens"';
  context.fillText(character, 0, 21);
  const { data } = context.getImageData(0, 0, 24, 34);
  const dots = Array.from({ length: 24 * 34 }, (_, index) => index).filter(
    (index) => (data[index * 4 + 3] ?? 0) >= 128,
  );
  return dots.map((index) => `${index % 24},${Math.floor(index / 24)}`);
}

describe('a line with a character outside GBK', () => {
  it.each(['䶮', '𠮷'])('[P1.4] draws %s with the dots that screens show', (character) => {
    const drawn = new Set(dotsOf(pictureOf(textLine(character))));
    const screen = dotsFromFile(character, 'lxgw-wenkai');
    expect(screen.length).toBeGreaterThan(50);
    expect(screen.filter((dot) => !drawn.has(dot))).toEqual([]);
    expect(drawn.size).toBeLessThan(screen.length * 1.5);
  });

  it('[P1.4] is drawn as a whole, at the size that the printer would have used', () => {
    const [plainDots, largeDots] = [pictureOf(textLine('丰䶮丰')), pictureOf(textLine('丰䶮丰', { style: large }))];
    expect(plainDots).toMatchObject({ widthDots: 576, heightDots: 34 });
    expect(largeDots).toMatchObject({ widthDots: 576, heightDots: 58 });
    expect(inkHeights(plainDots).length / 72).toBeCloseTo(1, 1);
    expect(inkHeights(largeDots).length / 144).toBeCloseTo(1, 1);
  });

  it('[P1.4] is bold where it should be', () => {
    const thin = dotsOf(pictureOf(textLine('丰䶮')));
    expect(dotsOf(pictureOf(textLine('丰䶮', { style: strong }))).length).toBeGreaterThan(thin.length * 1.15);
  });

  it('[P1.4] stands left, in the middle or right', () => {
    const edges = (['left', 'center', 'right'] as const).map((align) => inkEdges(pictureOf(textLine('𠮷', { align }))));
    const lefts = edges.map(({ left }) => left);
    expect(lefts[0]).toBeLessThan(8);
    expect(lefts[1]).toBeCloseTo((lefts[0] ?? 0) + 276, 0);
    expect(lefts[2]).toBeCloseTo((lefts[0] ?? 0) + 552, 0);
  });

  it('[P1.4] of a label and a value has them at either edge', () => {
    const { left, right } = inkEdges(pictureOf({ kind: 'columns', left: '姓名', right: '李䶮' }, 32));
    expect(left).toBeLessThan(4);
    expect(right).toBeGreaterThan(paperDots(32) - 4);
  });

  it('[P1.4] becomes a picture of its own, and the other lines stay text', () => {
    const { rows, unknownBytes } = printed(sampleSlip({ hallName: { zh: '䶮县接待大厅', en: 'Hall' } }));
    expect(unknownBytes).toEqual([]);
    expect(rows.filter((row) => row.kind === 'raster')).toHaveLength(1);
    expect(textOf({ rows, unknownBytes })).toEqual(expect.arrayContaining(['Hall', '劳动与工资']));
  });

  it('[P1.4] is none where every character is in GBK', () => {
    expect(picturesOf(textLine('镕堃喆，ＡＢ é ǎ 〓'))).toEqual([]);
  });
});

describe.each([32, 48] as const)('on paper of %i columns', (columns) => {
  it.each(scripts)('[P1.7] a line of %s has ink, and all of it within the paper', (_, text) => {
    const picture = pictureOf(textLine(text), columns);
    expect(picture.widthDots).toBe(paperDots(columns));
    expect(inkHeights(picture).length).toBeGreaterThan(40);
    expect(inkEdges(picture).right).toBeLessThan(paperDots(columns) - 1);
  });

  it.each(scripts)('[P1.7] a line of %s that is too long is narrowed, not cut off', (_, text) => {
    const { left, right } = inkEdges(pictureOf(textLine(`${text} `.repeat(12).trim()), columns));
    expect(left).toBeLessThan(4);
    expect(right).toBeGreaterThan(paperDots(columns) - 12);
    expect(right).toBeLessThan(paperDots(columns));
  });
});

describe('letters of a script', () => {
  const widthOf = (text: string) => inkHeights(pictureOf(textLine(text))).length;

  it('[P1.7] of Uyghur are joined', () => {
    expect(inkHeights(pictureOf(textLine('سس')))).not.toContain(0);
    expect(widthOf('سس')).toBeLessThan(widthOf('س') * 1.8);
  });

  it('[P1.7] of Uyghur run from right to left', () => {
    const heights = inkHeights(pictureOf(textLine('اس')));
    const tallest = heights.indexOf(Math.max(...heights));
    expect(tallest).toBeGreaterThan(heights.length * 0.75);
  });

  it('[P1.7] of Uyghur have their full stop on the left', () => {
    const withStop = inkEdges(pictureOf(textLine('ئۇيغۇر.', { align: 'right' })));
    const without = inkEdges(pictureOf(textLine('ئۇيغۇر', { align: 'right' })));
    expect(withStop.left).toBeLessThan(without.left);
    expect(Math.abs(withStop.right - without.right)).toBeLessThan(2);
  });

  it('[P1.7] of Mongolian hang together on one stem', () => {
    expect(inkHeights(pictureOf(textLine('ᠮᠣᠩᠭᠣᠯ')))).not.toContain(0);
  });

  it('[P1.7] of Mongolian heed the selectors between them', () => {
    expect(dotsOf(pictureOf(textLine('ᠭ\u180bᠠ')))).not.toEqual(dotsOf(pictureOf(textLine('ᠭᠠ'))));
  });

  it('[P1.7] of Tibetan stand one on top of another, in a line high enough for them', () => {
    const [one, stack] = [pictureOf(textLine('ར')), pictureOf(textLine('རྒྱུ'))];
    expect(widthOf('རྒྱུ')).toBeLessThan(widthOf('ར') * 1.6);
    expect(Math.max(...inkHeights(stack))).toBeGreaterThan(Math.max(...inkHeights(one)) * 1.4);
    expect(stack.heightDots).toBeGreaterThan(34);
  });
});
