import type { PaperColumns } from './paper-geometry.ts';

export type Align = 'left' | 'center' | 'right';

/** Multiples of font A, 1–8 each way. Chinese is only asked for at 1 and 2, where all models agree. */
export interface TextStyle {
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
}

export const plain: TextStyle = { width: 1, height: 1, bold: false };
export const strong: TextStyle = { width: 1, height: 1, bold: true };
export const large: TextStyle = { width: 2, height: 2, bold: true };

/** One line of a slip. Text fits: nothing in here needs wrapping by the printer. */
export type SlipLine =
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle; readonly align: Align }
  /** Label at the left edge, value bold at the right edge. */
  | { readonly kind: 'columns'; readonly left: string; readonly right: string }
  | { readonly kind: 'qr'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'feed'; readonly dots: number }
  | { readonly kind: 'cut' };

export interface SlipLayout {
  readonly columns: PaperColumns;
  readonly lines: readonly SlipLine[];
}
