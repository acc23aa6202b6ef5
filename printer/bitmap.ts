/** A picture of black dots on white. */
export interface Bitmap {
  readonly widthDots: number;
  readonly heightDots: number;
  /** Row by row from the top, each row whole bytes, the leftmost dot the highest bit; 1 is ink. */
  readonly bits: Buffer;
}

/** Bytes that one row of dots takes. */
export function rowBytes(widthDots: number): number {
  return Math.ceil(widthDots / 8);
}

export function hasInk({ widthDots, bits }: Bitmap, x: number, y: number): boolean {
  return ((bits[y * rowBytes(widthDots) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}
