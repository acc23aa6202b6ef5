import { brotliDecompressSync } from 'node:zlib';

/** Bytes of the WOFF2 header before the list of tables (W3C WOFF2, 4). */
const headerBytes = 48;
/** Numbers of the tables whose tag or transformation matters here, of the 63 that are not spelt out (W3C WOFF2, 4.1). */
const table = { cmap: 0, glyf: 10, loca: 11, spelt: 63 } as const;

/**
 * The code points that a WOFF2 file has glyphs for. The unicode-range of a stylesheet promises more than is there.
 *
 * @throws RangeError or a zlib error when the file is damaged
 */
export function charactersOf(woff2: Buffer): ReadonlySet<number> {
  const cmap = characterMap(woff2);
  const characters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addSegments(subtable, characters);
    else if (format === 12) addGroups(subtable, characters);
  }
  return characters;
}

/** All tables follow one another in one Brotli stream; cmap is never transformed. */
function characterMap(woff2: Buffer): Buffer {
  const list = { bytes: woff2, at: headerBytes };
  const tables = Array.from({ length: woff2.readUInt16BE(12) }, () => readEntry(list));
  const data = brotliDecompressSync(woff2.subarray(list.at, list.at + woff2.readUInt32BE(20)));
  let start = 0;
  for (const { number, length } of tables) {
    if (number === table.cmap) return data.subarray(start, start + length);
    start += length;
  }
  throw new RangeError('a font without a character map');
}

interface Reader {
  readonly bytes: Buffer;
  at: number;
}

function readEntry(list: Reader): { number: number; length: number } {
  const flags = list.bytes.readUInt8(list.at);
  const number = flags & 63;
  const version = flags >> 6;
  list.at += number === table.spelt ? 5 : 1;
  const length = readBase128(list);
  const isOutline = number === table.glyf || number === table.loca;
  // Outlines are transformed unless the version says 3, all other tables unless it says 0.
  return { number, length: version === (isOutline ? 3 : 0) ? length : readBase128(list) };
}

function readBase128(list: Reader): number {
  let value = 0;
  for (;;) {
    const byte = list.bytes.readUInt8(list.at);
    list.at += 1;
    value = value * 128 + (byte & 127);
    if (byte < 128) return value;
  }
}

/** Format 4: segments of the first plane, in four lists of the same length. */
function addSegments(subtable: Buffer, characters: Set<number>): void {
  const listBytes = subtable.readUInt16BE(6);
  const starts = 16 + listBytes;
  for (let at = 0; at < listBytes; at += 2) {
    const first = subtable.readUInt16BE(starts + at);
    const last = Math.min(subtable.readUInt16BE(14 + at), 0xfffe);
    const delta = subtable.readUInt16BE(starts + listBytes + at);
    const offsetAt = starts + listBytes * 2 + at;
    const offset = subtable.readUInt16BE(offsetAt);
    for (let code = first; code <= last; code += 1) {
      const glyph = offset === 0 ? code + delta : subtable.readUInt16BE(offsetAt + offset + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) characters.add(code);
    }
  }
}

/** Format 12: groups of any plane. */
function addGroups(subtable: Buffer, characters: Set<number>): void {
  for (let index = 0; index < subtable.readUInt32BE(12); index += 1) {
    const group = 16 + index * 12;
    const last = subtable.readUInt32BE(group + 4);
    for (let code = subtable.readUInt32BE(group); code <= last; code += 1) characters.add(code);
  }
}
