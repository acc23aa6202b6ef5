import type { SlipTemplate } from '../contract/slip-template.ts';
import { SlipKind } from '../contract/slips.ts';
import { encodeSlip } from './encode-slip.ts';
import { layoutSlip } from './layout-slip.ts';
import { columnsOf, type PaperWidthMm } from './paper-geometry.ts';
import { paperPicture } from './paper-picture.ts';
import { printOnPaper } from './paper.ts';
import { sampleSlips, type SampleHall } from './sample-slips.ts';

export interface SlipPreview {
  readonly kind: SlipKind;
  readonly paperWidthMm: PaperWidthMm;
  readonly svg: string;
}

const widths: readonly PaperWidthMm[] = [58, 80];
/** A time of day that shows all its digits. */
const sampleTime = Date.parse('2026-11-24T01:05:00Z');

/** Every slip at both widths of paper, as a printer would print the bytes that a printer would get. */
export function previewSlips(hall: SampleHall, templateOf: (kind: SlipKind) => SlipTemplate): SlipPreview[] {
  const samples = sampleSlips(hall, sampleTime);
  return SlipKind.options.flatMap((kind) =>
    widths.map((paperWidthMm) => {
      const bytes = encodeSlip(layoutSlip(samples[kind], templateOf(kind), paperWidthMm));
      return { kind, paperWidthMm, svg: paperPicture(printOnPaper(bytes), columnsOf(paperWidthMm)) };
    }),
  );
}
