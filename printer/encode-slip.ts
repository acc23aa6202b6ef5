import iconv from 'iconv-lite';
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { displayWidth } from './display-width.ts';
import { columnDots, glyphDots, qrCellDots } from './paper-geometry.ts';
import { printableText } from './printable-text.ts';
import { inPrinterFont } from './printer-font.ts';
import { rasterBytes } from './raster-bytes.ts';
import { drawLine, type DrawnWords } from './raster-text.ts';
import { plain, strong, type Align, type TextStyle, type SlipLayout, type SlipLine } from './slip-lines.ts';

const initialize = Buffer.from([0x1b, 0x40]);
const hanziOn = Buffer.from([0x1c, 0x26]);
const hanziOff = Buffer.from([0x1c, 0x2e]);

/**
 * White between two lines of text, in dots. Models that count ESC 3 in a finer unit than a dot set the lines closer,
 * but never over one another.
 */
const leadingDots = 10;

/**
 * The library frames commands and never sends: its own tcp and file interfaces report a failure and print the slip
 * later all the same. It takes any object as an interface, although its types say string.
 */
const noInterface = {
  isPrinterConnected: () => Promise.resolve(false),
  execute: () => Promise.reject(new Error('bytes travel through a PrinterTransport')),
} as unknown as string;

/** The bytes of one slip: ESC/POS, Chinese in GB18030. A line that the printer's own font cannot draw is a picture. */
export function encodeSlip(layout: SlipLayout): Buffer {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: noInterface });
  printer.append(initialize);
  for (const line of layout.lines) {
    const words = wordsToDraw(line);
    if (words) draw(printer, line, words, layout.columns);
    else encodeLine(printer, line, layout.columns);
  }
  return printer.getBuffer();
}

/** The words of a line that has to be drawn, or undefined. */
function wordsToDraw(line: SlipLine): DrawnWords[] | undefined {
  const words = wordsOf(line).map((each) => ({ ...each, text: printableText(each.text) }));
  return words.every(({ text }) => inPrinterFont(text)) ? undefined : words;
}

function wordsOf(line: SlipLine): DrawnWords[] {
  switch (line.kind) {
    case 'text':
      return [{ text: line.text, bold: line.style.bold, align: line.align }];
    case 'columns':
      return [
        { text: line.left, bold: plain.bold, align: 'left' },
        { text: line.right, bold: strong.bold, align: 'right' },
      ];
    case 'qr':
    case 'rule':
    case 'feed':
    case 'cut':
      return [];
  }
}

/** As wide as the paper, so that each model puts it at the same place, and as high as the line would have been. */
function draw(printer: ThermalPrinter, line: SlipLine, words: readonly DrawnWords[], columns: number): void {
  const { width, height } = line.kind === 'text' ? line.style : plain;
  printer.alignLeft();
  printer.append(rasterBytes(drawLine(words, { width, height, leadingDots, widthDots: columns * columnDots })));
}

function encodeLine(printer: ThermalPrinter, line: SlipLine, columns: number): void {
  switch (line.kind) {
    case 'text':
      beginLine(printer, line.style, line.align);
      write(printer, line.text, line.style);
      return printer.newLine();
    case 'columns':
      beginLine(printer, plain, 'left');
      write(printer, line.left, plain);
      printer.append(Buffer.alloc(columns - displayWidth(line.left + line.right), ' '));
      write(printer, line.right, strong);
      return printer.newLine();
    case 'qr':
      printer.alignCenter();
      return printer.printQR(line.text, { cellSize: qrCellDots, correction: 'M', model: 2 });
    case 'rule':
      beginLine(printer, plain, 'left');
      write(printer, '─'.repeat(columns / 2), plain);
      return printer.newLine();
    case 'feed':
      printer.setLineSpacing(line.dots);
      return printer.newLine();
    case 'cut':
      return cut(printer);
  }
}

/**
 * Five lines of the printer's own sixth of an inch bring the last words past the cutter, some 15 mm above the head: one
 * here and four from the library. In our spacing it would cut into the text.
 */
function cut(printer: ThermalPrinter): void {
  printer.resetLineSpacing();
  printer.newLine();
  printer.partialCut({ verticalTabAmount: 1 });
}

function beginLine(printer: ThermalPrinter, style: TextStyle, align: Align): void {
  printer.setLineSpacing(glyphDots * style.height + leadingDots);
  if (align === 'left') printer.alignLeft();
  else if (align === 'center') printer.alignCenter();
  else printer.alignRight();
}

/** Writes text between FS & and FS . in one style. What cannot be printed has no way past this point. */
function write(printer: ThermalPrinter, text: string, style: TextStyle): void {
  printer.bold(style.bold);
  printer.append(hanziMode(style));
  // The library's parameters are named height, width, but the first fills the high nibble of GS !, which is width.
  printer.setTextSize(style.width - 1, style.height - 1);
  printer.append(hanziOn);
  printer.append(iconv.encode(printableText(text), 'gb18030'));
  printer.append(hanziOff);
}

/**
 * FS !: the only command by which some models double Chinese. It goes before GS !, which on the others sets Chinese
 * as well and is the last word.
 */
function hanziMode(style: TextStyle): Buffer {
  const doubleWidth = style.width > 1 ? 0x04 : 0;
  const doubleHeight = style.height > 1 ? 0x08 : 0;
  return Buffer.from([0x1c, 0x21, doubleWidth | doubleHeight]);
}
