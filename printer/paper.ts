import type { Bitmap } from './bitmap.ts';
import { displayWidth } from './display-width.ts';
import { readEscPos, type EscPosCommand, type EscPosToken } from './escpos-tokens.ts';
import { glyphDots, qrCells } from './paper-geometry.ts';
import type { Align, TextStyle } from './slip-lines.ts';

export interface PaperRun {
  readonly text: string;
  readonly style: TextStyle;
}

/** A row may have no runs: white paper. */
export type PaperRow =
  | { readonly kind: 'line'; readonly align: Align; readonly runs: readonly PaperRun[]; readonly heightDots: number }
  /** A QR code, as a square. */
  | { readonly kind: 'qr'; readonly align: Align; readonly text: string; readonly heightDots: number }
  /** A picture, whose words nobody can tell from its dots. */
  | { readonly kind: 'raster'; readonly align: Align; readonly bitmap: Bitmap; readonly heightDots: number }
  | { readonly kind: 'cut' };

/** What came out of the printer, and the bytes that a reader of our commands could make nothing of. */
export interface Paper {
  readonly rows: readonly PaperRow[];
  readonly unknownBytes: readonly string[];
}

const defaultSpacingDots = 30;
const alignments: readonly Align[] = ['left', 'center', 'right'];

/** Prints ESC/POS bytes on paper that a test can read and {@link paperPicture} can draw. */
export function printOnPaper(bytes: Buffer): Paper {
  const head = new PrintHead();
  for (const token of readEscPos(bytes)) head.take(token);
  return head.paper();
}

/** Columns that a run takes, its size counted. */
export function runColumns(run: PaperRun): number {
  return displayWidth(run.text) * run.style.width;
}

/** The part of a printer that has modes: how the next character looks and how far the next line feed goes. */
class PrintHead {
  readonly #rows: PaperRow[] = [];
  readonly #unknownBytes: string[] = [];
  #runs: PaperRun[] = [];
  #align: Align = 'left';
  #bold = false;
  #size = { width: 1, height: 1 };
  #hanziSize = { width: 1, height: 1 };
  #spacingDots = defaultSpacingDots;
  #qr = { text: '', cellDots: 3 };

  take(token: EscPosToken): void {
    if (token.kind === 'text') this.#write(token.text);
    else if (token.kind === 'qr') this.#takeQr(token.function, token.data);
    else if (token.kind === 'raster') this.#takeRaster(token.bitmap);
    else if (token.kind === 'unknown') this.#unknownBytes.push(token.hex);
    else this.#obey(token.name, token.parameter);
  }

  paper(): Paper {
    if (this.#runs.length > 0) this.#feed();
    return { rows: this.#rows, unknownBytes: this.#unknownBytes };
  }

  #write(text: string): void {
    for (const part of text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/gu) ?? []) {
      const size = part < '\u0080' ? this.#size : this.#hanziSize;
      this.#runs.push({ text: part, style: { ...size, bold: this.#bold } });
    }
  }

  #obey(name: EscPosCommand, parameter: number): void {
    switch (name) {
      case 'initialize':
        return this.#initialize();
      case 'line-feed':
        return this.#feed();
      case 'feed-lines':
        for (let line = 0; line < parameter; line += 1) this.#feed();
        return;
      case 'default-line-spacing':
        this.#spacingDots = defaultSpacingDots;
        return;
      case 'line-spacing':
        this.#spacingDots = parameter;
        return;
      case 'align':
        this.#align = alignments[parameter] ?? 'left';
        return;
      case 'bold':
        this.#bold = parameter % 2 === 1;
        return;
      case 'size':
        this.#size = { width: ((parameter >> 4) & 7) + 1, height: (parameter & 7) + 1 };
        this.#hanziSize = this.#size;
        return;
      case 'hanzi-mode':
        this.#hanziSize = { width: parameter & 0x04 ? 2 : 1, height: parameter & 0x08 ? 2 : 1 };
        return;
      case 'cut':
        this.#rows.push({ kind: 'cut' });
        return;
      case 'hanzi-on':
      case 'hanzi-off':
      case 'paper-status':
    }
  }

  #takeQr(command: number, data: Buffer): void {
    if (command === 67) this.#qr.cellDots = data[0] ?? this.#qr.cellDots;
    // The first byte says how the text is stored, and is always the same.
    if (command === 80) this.#qr.text = data.toString('latin1', 1);
    if (command !== 81) return;
    const { text, cellDots } = this.#qr;
    this.#rows.push({ kind: 'qr', align: this.#align, text, heightDots: qrCells * cellDots });
  }

  /** Printers pass over GS v 0 anywhere but at the beginning of a line. */
  #takeRaster(bitmap: Bitmap): void {
    if (this.#runs.length > 0) this.#unknownBytes.push('1d7630');
    else this.#rows.push({ kind: 'raster', align: this.#align, bitmap, heightDots: bitmap.heightDots });
  }

  #initialize(): void {
    this.#runs = [];
    this.#align = 'left';
    this.#bold = false;
    this.#size = { width: 1, height: 1 };
    this.#hanziSize = this.#size;
    this.#spacingDots = defaultSpacingDots;
  }

  /** A line is as high as the spacing says, and never lower than its tallest character. */
  #feed(): void {
    const tallest = Math.max(0, ...this.#runs.map((run) => run.style.height));
    const heightDots = Math.max(this.#spacingDots, tallest * glyphDots);
    this.#rows.push({ kind: 'line', align: this.#align, runs: this.#runs, heightDots });
    this.#runs = [];
  }
}
