import jsQr from 'jsqr';

/** Scanners want four light modules around a code, and modules of more than a dot. */
const margin = 4;
const dots = 4;

export interface Module {
  readonly x: number;
  readonly y: number;
}

/** The modules of a path that draws each as a square of one, `M3 4h1v1h-1z`. */
export function modulesOf(path: string): Module[] {
  return [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** What a scanner reads of a QR code, given where its dark modules lie; null when it reads nothing. */
export function scanModules(side: number, dark: readonly Module[]): string | null {
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
