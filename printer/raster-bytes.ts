import { rowBytes, type Bitmap } from './bitmap.ts';

/** One byte says the height then, which is all that the simplest models read. */
const mostBandRows = 255;

const dataLinkEscape = 0x10;
/** DLE EOT, ENQ and DC4. A printer obeys them wherever they stand, inside a picture too. */
const realTimeCommands: readonly number[] = [0x04, 0x05, 0x14];

/**
 * A picture as GS v 0, in bands. Epson calls the command obsolete, yet it is what every Chinese model has and the framing
 * library itself uses. ESC * needs a line feed for each 24 rows, and clones disagree about its density and leave white
 * stripes between. It counts only at the beginning of a line.
 */
export function rasterBytes(bitmap: Bitmap): Buffer {
  const { widthDots, heightDots, bits } = withoutCommands(bitmap);
  const across = rowBytes(widthDots);
  const bandRows = Math.ceil(heightDots / Math.ceil(heightDots / mostBandRows));
  const parts: Buffer[] = [];
  for (let top = 0; top < heightDots; top += bandRows) {
    const rows = Math.min(bandRows, heightDots - top);
    const header = Buffer.from([0x1d, 0x76, 0x30, 0, 0, 0, 0, 0]);
    header.writeUInt16LE(across, 4);
    header.writeUInt16LE(rows, 6);
    parts.push(header, bits.subarray(top * across, (top + rows) * across));
  }
  return Buffer.concat(parts);
}

/**
 * The same picture with no real-time command among its bytes. A byte of 10 hex is one single dot; it gets a neighbour,
 * an eighth of a millimetre, which nobody sees.
 */
export function withoutCommands(bitmap: Bitmap): Bitmap {
  const bits = Buffer.from(bitmap.bits);
  for (let at = 0; at + 1 < bits.length; at += 1) {
    const isCommand = bits[at] === dataLinkEscape && realTimeCommands.includes(bits[at + 1] ?? 0);
    if (isCommand) bits[at] = 0x18;
  }
  return { ...bitmap, bits };
}
