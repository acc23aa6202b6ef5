import jsQr from 'jsqr';

/** Scanners want four light modules around a code, and modules of more than a dot. */
const margin = 4;
const dots = 4;

/** What a scanner reads of a QR code, given where its dark modules lie; null when it reads nothing. */
export function scanModules(side: number, dark: readonly { x: number; y: number }[]): string | null {
  const width = (side + 2 * margin) * dots;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const { x, y } of dark) {
    for (let row = (y + margin) * dots; row < (y + margin + 1) * dots; row += 1) {
      const from = row * width + (x + margin) * dots;
      for (let at = from; at < from + dots; at += 1) pixels.fill(0, at * 4, at * 4 + 3);
    }
  }
  return jsQr(pixels, width, width)?.data ?? null;
}
