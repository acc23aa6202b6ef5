import type { PrinterSettings } from '../contract/printer-settings.ts';

/** What nearly all thermal printers have: 203 dpi, and font A of 12 × 24 dots; a Chinese character is 24 × 24. */
export const dotsPerMm = 8;
export const columnDots = 12;
export const glyphDots = 24;

/** Side of one square of a QR code. */
export const qrCellDots = 6;
/** Squares along its side; a ticket's code needs no more. */
export const qrCells = 25;

export type PaperWidthMm = PrinterSettings['paperWidthMm'];

/** Columns of font A that fit across the paper: 384 dots print on 58 mm, 576 on 80 mm. */
export type PaperColumns = 32 | 48;

export function columnsOf(paperWidthMm: PaperWidthMm): PaperColumns {
  return paperWidthMm === 58 ? 32 : 48;
}
