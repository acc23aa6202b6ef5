import { canvasLibrary } from './canvas-library.ts';
import { readTypefaces, type TypefacePiece } from './typefaces.ts';

let typefaces: readonly TypefacePiece[] | undefined;
const found = new Map<string, TypefacePiece | undefined>();
const registered = new Set<string>();

/** Whether a typeface of the screens can draw this character, and this machine can draw at all. */
export function hasFace(character: string): boolean {
  return canvasLibrary() !== undefined && faceOf(character) !== undefined;
}

/** The families that draw the text between them, preferred ones first, ready for use on a canvas. */
export function familiesFor(text: string): string[] {
  const pieces = new Set(Array.from(text, faceOf));
  const used = (typefaces ?? []).filter((piece) => pieces.has(piece));
  return used.map(register);
}

function faceOf(character: string): TypefacePiece | undefined {
  if (found.has(character)) return found.get(character);
  typefaces ??= readTypefaces();
  const codePoint = character.codePointAt(0) ?? 0;
  const piece = typefaces.find((each) => each.has(codePoint));
  found.set(character, piece);
  return piece;
}

function register({ family, path }: TypefacePiece): string {
  if (!registered.has(family)) canvasLibrary()?.GlobalFonts.registerFromPath(path, family);
  registered.add(family);
  return `"${family}"`;
}
