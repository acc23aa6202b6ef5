import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { encodeSlip } from '../../../printer/encode-slip.ts';
import { laidOut } from './printed.ts';
import { readTypefaces, typefaceSheets } from '../../../printer/typefaces.ts';
import { textLine } from './dots.ts';
import { sampleSlip } from './sample-slip.ts';

const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('@napi-rs'));

describe('the typefaces of drawn text', () => {
  it('[P1.4] are not loaded for a ticket that needs none of them, and are for one that does', () => {
    encodeSlip(laidOut(sampleSlip(), 80));
    expect(loaded()).toBe(false);
    encodeSlip({ columns: 48, lines: [textLine('䶮')] });
    expect(loaded()).toBe(true);
  });

  it('[P1.4] are those of the screens, in the same order', () => {
    const theme = readFileSync('ui/theme.css', 'utf8');
    const packages = typefaceSheets().map(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1],
    );
    const places = packages.map((name) => theme.indexOf(`'${name}`));
    expect(packages).toHaveLength(6);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('[P1.4] are believed to have what their files have, not all that their stylesheets promise', () => {
    const tibetan = readTypefaces().filter(({ path }) => path.includes('tibetan-tibetan'));
    const has = (codePoint: number) => tibetan.some((piece) => piece.has(codePoint));
    // U+0F48 is within the promised range, and no character.
    expect([has(0x0f40), has(0x0f48)]).toEqual([true, false]);
  });
});
