import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketSlip } from '../../../contract/slips.ts';
import type { Bitmap } from '../../../printer/bitmap.ts';
import { readEscPos } from '../../../printer/escpos-tokens.ts';
import { printOnPaper } from '../../../printer/paper.ts';
import { rasterBytes, withoutCommands } from '../../../printer/raster-bytes.ts';
import { dotsOf } from './dots.ts';
import { bytesOf } from './printed.ts';
import { sampleSlip } from './sample-slip.ts';

/** DLE EOT, DLE ENQ or DLE DC4, which a printer obeys wherever they stand. */
function holdsRealTimeCommand(bytes: Buffer): boolean {
  return [0x04, 0x05, 0x14].some((second) => bytes.includes(Buffer.from([0x10, second])));
}

/** Bitmaps whose bytes are often parts of a real-time command. */
const bitmaps: fc.Arbitrary<Bitmap> = fc
  .record({ across: fc.integer({ min: 1, max: 20 }), heightDots: fc.integer({ min: 1, max: 600 }) })
  .chain(({ across, heightDots }) =>
    fc
      .infiniteStream(fc.oneof(fc.constantFrom(0x10, 0x04, 0x05, 0x14), fc.integer({ min: 0, max: 255 })))
      .map((bytes) => ({
        widthDots: across * 8,
        heightDots,
        bits: Buffer.from([...bytes.take(across * heightDots)]),
      })),
  );

describe('a picture on its way to the printer', () => {
  it('[P1.8] holds no real-time command anywhere', () => {
    const isSafe = (bitmap: Bitmap) => !holdsRealTimeCommand(rasterBytes(bitmap));
    fc.assert(fc.property(bitmaps, isSafe), { numRuns: 50 });
  });

  it('[P1.8] of any text at all holds none either', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('䶮', 'ئ', 'བ', 'ᠮ', 'ꆈ', '한', ' '), fc.string({ unit: 'binary' })),
      maxLength: 60,
    });
    const slips = fc.record({ hallName: fc.record({ zh: text, en: text }) }).map(sampleSlip);
    const isSafe = (slip: TicketSlip) => !holdsRealTimeCommand(bytesOf(slip, 58));
    fc.assert(fc.property(slips, isSafe), { numRuns: 20 });
  });

  it('[P1.8] loses no dot for it, and gains one for each command', () => {
    const bitmap = { widthDots: 16, heightDots: 2, bits: Buffer.from([0x10, 0x04, 0x10, 0x14]) };
    const before = dotsOf(bitmap);
    const after = dotsOf(withoutCommands(bitmap));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.filter((dot) => !before.includes(dot))).toEqual(['4,0', '4,1']);
  });

  it('[P1.8] stays as it is where it holds none', () => {
    const bits = Buffer.from([0x10, 0x00, 0x04, 0x10]);
    expect(withoutCommands({ widthDots: 16, heightDots: 2, bits }).bits).toEqual(bits);
  });

  it('[P1.4] reads back as the same dots', () => {
    fc.assert(
      fc.property(bitmaps, (bitmap) => {
        const pictures = readEscPos(rasterBytes(bitmap)).map((token) =>
          token.kind === 'raster' ? token.bitmap : expect.fail(token.kind),
        );
        expect(Buffer.concat(pictures.map(({ bits }) => bits))).toEqual(withoutCommands(bitmap).bits);
        expect(pictures.every(({ widthDots }) => widthDots === bitmap.widthDots)).toBe(true);
        expect(pictures.reduce((sum, { heightDots }) => sum + heightDots, 0)).toBe(bitmap.heightDots);
      }),
      { numRuns: 50 },
    );
  });

  it('[P1.4] goes in bands of fewer than 256 rows', () => {
    const bits = Buffer.alloc(600);
    const bands = readEscPos(rasterBytes({ widthDots: 8, heightDots: 600, bits }));
    expect(bands.map((token) => token.kind === 'raster' && token.bitmap.heightDots)).toEqual([200, 200, 200]);
  });

  it('[P1.4] is reported where it comes in the middle of a line, since printers pass over it there', () => {
    const picture = rasterBytes({ widthDots: 8, heightDots: 1, bits: Buffer.from([0xff]) });
    expect(printOnPaper(Buffer.concat([Buffer.from('A'), picture])).unknownBytes).toEqual(['1d7630']);
    expect(printOnPaper(picture).unknownBytes).toEqual([]);
  });

  it('[P1.4] is reported when it ends too soon', () => {
    expect(printOnPaper(Buffer.from([0x1d, 0x76, 0x30, 0, 1, 0, 2, 0, 0xff])).unknownBytes).not.toEqual([]);
  });
});
