import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { charactersOf } from './woff2-characters.ts';

const require = createRequire(import.meta.url);

/** The stylesheets of the screens' typefaces, in their order (ui/theme.css). Korean is in the second one too. */
export function typefaceSheets(): string[] {
  return [
    require.resolve('@fontsource-variable/noto-sans-sc/index.css'),
    require.resolve('lxgw-wenkai-screen-web/lxgwwenkaigbscreen/result.css'),
    require.resolve('@fontsource-variable/noto-serif-tibetan/index.css'),
    require.resolve('@fontsource-variable/noto-sans-arabic/index.css'),
    require.resolve('@fontsource/noto-sans-mongolian/mongolian.css'),
    require.resolve('@fontsource/noto-sans-yi/yi.css'),
  ];
}

/** A part of a typeface, in a file of its own, the way the screens load it. */
export class TypefacePiece {
  /** A name that no typeface of the machine has. */
  readonly family: string;
  readonly path: string;
  readonly #ranges: readonly (readonly [first: number, last: number])[];
  #characters: ReadonlySet<number> | undefined;

  constructor(family: string, path: string, unicodeRange: string | undefined) {
    this.family = family;
    this.path = path;
    this.#ranges = rangesIn(unicodeRange ?? 'U+0-10FFFF');
  }

  /** What a range promises is looked up in the file, once and only when asked for. */
  has(codePoint: number): boolean {
    if (!this.#ranges.some(([first, last]) => first <= codePoint && codePoint <= last)) return false;
    this.#characters ??= charactersOf(readFileSync(this.path));
    return this.#characters.has(codePoint);
  }
}

/** All pieces of all typefaces, the preferred ones first. Reads the stylesheets and no font. */
export function readTypefaces(): TypefacePiece[] {
  return typefaceSheets().flatMap((path, typeface) => {
    const faces = readFileSync(path, 'utf8').matchAll(/@font-face\s*\{([^}]*)\}/g);
    return [...faces].flatMap(([, face = ''], index) => {
      const [, file] = /url\(["']?([^"')]+\.woff2)/.exec(face) ?? [];
      const [, range] = /unicode-range:\s*([^;]+)/.exec(face) ?? [];
      return file === undefined
        ? []
        : [new TypefacePiece(`Houtan ${typeface}-${index}`, join(dirname(path), file), range)];
    });
  });
}

/** `U+0F00-0FFF,U+25CC` as pairs of code points. */
function rangesIn(unicodeRange: string): (readonly [number, number])[] {
  return unicodeRange.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-');
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });
}
