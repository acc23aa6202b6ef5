import { createRequire } from 'node:module';
import type * as Canvas from '@napi-rs/canvas';

type CanvasLibrary = typeof Canvas;

const require = createRequire(import.meta.url);
let library: CanvasLibrary | null | undefined;

/**
 * The library that draws text, loaded when the first character needs it: most halls never do, and it takes a hundredth
 * of a second and 10 MB. Undefined where it has no build for the machine; tickets are printed there without it.
 */
export function canvasLibrary(): CanvasLibrary | undefined {
  if (library === undefined) library = load();
  return library ?? undefined;
}

function load(): CanvasLibrary | null {
  // It would look at every typeface of the machine, for a tenth of a second. None of them is wanted here.
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  try {
    return require('@napi-rs/canvas') as CanvasLibrary;
  } catch {
    return null;
  }
}
