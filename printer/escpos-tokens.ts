import iconv from 'iconv-lite';
import type { Bitmap } from './bitmap.ts';

/** The commands a slip is made of, by their first bytes. Most are followed by one parameter. */
const commands = [
  { name: 'line-feed', prefix: [0x0a], parameters: 0 },
  { name: 'initialize', prefix: [0x1b, 0x40], parameters: 0 },
  { name: 'default-line-spacing', prefix: [0x1b, 0x32], parameters: 0 },
  { name: 'line-spacing', prefix: [0x1b, 0x33], parameters: 1 },
  { name: 'bold', prefix: [0x1b, 0x45], parameters: 1 },
  { name: 'align', prefix: [0x1b, 0x61], parameters: 1 },
  { name: 'feed-lines', prefix: [0x1b, 0x64], parameters: 1 },
  { name: 'hanzi-mode', prefix: [0x1c, 0x21], parameters: 1 },
  { name: 'hanzi-on', prefix: [0x1c, 0x26], parameters: 0 },
  { name: 'hanzi-off', prefix: [0x1c, 0x2e], parameters: 0 },
  { name: 'size', prefix: [0x1d, 0x21], parameters: 1 },
  { name: 'cut', prefix: [0x1d, 0x56], parameters: 1 },
  { name: 'paper-status', prefix: [0x1d, 0x72], parameters: 1 },
] as const;

export type EscPosCommand = (typeof commands)[number]['name'];

/** `unknown` holds one byte that no command and no text accounts for, in hexadecimal. */
export type EscPosToken =
  | { readonly kind: 'command'; readonly name: EscPosCommand; readonly parameter: number }
  | { readonly kind: 'text'; readonly text: string }
  /** GS ( k with its function: 67 sets the size, 80 takes the text in, 81 prints it. */
  | { readonly kind: 'qr'; readonly function: number; readonly data: Buffer }
  /** GS v 0 in its normal size. */
  | { readonly kind: 'raster'; readonly bitmap: Bitmap }
  | { readonly kind: 'unknown'; readonly hex: string };

/** Reads the bytes of a job the way a printer does. Nothing is swallowed: what is not understood is `unknown`. */
export function readEscPos(bytes: Buffer): EscPosToken[] {
  const tokens: EscPosToken[] = [];
  let hanzi = false;
  for (let at = 0; at < bytes.length;) {
    const rest = bytes.subarray(at);
    const { token, length } =
      readCommand(rest) ?? readQr(rest) ?? readRaster(rest) ?? readText(rest, hanzi) ?? readUnknown(rest);
    if (token.kind === 'command' && token.name === 'hanzi-on') hanzi = true;
    if (token.kind === 'command' && (token.name === 'hanzi-off' || token.name === 'initialize')) hanzi = false;
    tokens.push(token);
    at += length;
  }
  return tokens;
}

interface Reading {
  readonly token: EscPosToken;
  readonly length: number;
}

function readCommand(bytes: Buffer): Reading | undefined {
  const command = commands.find(({ prefix }) => prefix.every((byte, index) => bytes[index] === byte));
  if (!command) return undefined;
  const length = command.prefix.length + command.parameters;
  if (bytes.length < length) return undefined;
  const parameter = command.parameters === 1 ? bytes.readUInt8(length - 1) : 0;
  return { token: { kind: 'command', name: command.name, parameter }, length };
}

/** GS ( k pL pH 49 fn …: a QR code, which says its own length. */
function readQr(bytes: Buffer): Reading | undefined {
  const isQr = [0x1d, 0x28, 0x6b].every((byte, index) => bytes[index] === byte) && bytes[5] === 49;
  if (!isQr || bytes.length < 5) return undefined;
  const length = 5 + bytes.readUInt16LE(3);
  if (bytes.length < length || length < 7) return undefined;
  return { token: { kind: 'qr', function: bytes.readUInt8(6), data: bytes.subarray(7, length) }, length };
}

/** GS v 0 m xL xH yL yH …: x bytes across, y rows. */
function readRaster(bytes: Buffer): Reading | undefined {
  const isRaster = [0x1d, 0x76, 0x30, 0].every((byte, index) => bytes[index] === byte);
  if (!isRaster || bytes.length < 8) return undefined;
  const [across, heightDots] = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
  const length = 8 + across * heightDots;
  if (bytes.length < length || length === 8) return undefined;
  const bitmap = { widthDots: across * 8, heightDots, bits: bytes.subarray(8, length) };
  return { token: { kind: 'raster', bitmap }, length };
}

function readText(bytes: Buffer, hanzi: boolean): Reading | undefined {
  let length = 0;
  while (length < bytes.length) {
    const width = characterBytes(bytes, length, hanzi);
    if (width === 0) break;
    length += width;
  }
  if (length === 0) return undefined;
  return { token: { kind: 'text', text: iconv.decode(bytes.subarray(0, length), 'gb18030') }, length };
}

/** One byte for ASCII with ink, two for GBK while in Hanzi mode, 0 for what is no character. */
function characterBytes(bytes: Buffer, at: number, hanzi: boolean): 0 | 1 | 2 {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  if (first >= 0x20 && first <= 0x7e) return 1;
  const isPair = first >= 0x81 && first <= 0xfe && second >= 0x40 && second <= 0xfe && second !== 0x7f;
  return hanzi && isPair ? 2 : 0;
}

function readUnknown(bytes: Buffer): Reading {
  return { token: { kind: 'unknown', hex: bytes.toString('hex', 0, 1) }, length: 1 };
}
