import type { Slip } from '../../../contract/slips.ts';
import { encodeSlip } from '../../../printer/encode-slip.ts';
import type { PaperWidthMm } from '../../../printer/paper-geometry.ts';
import { printOnPaper, type Paper, type PaperRun } from '../../../printer/paper.ts';
import { layoutSlip } from '../../../printer/layout-slip.ts';
import type { SlipLayout } from '../../../printer/slip-lines.ts';
import { slipTemplates } from '../../../printer/templates/slip-templates.ts';

/** As the hall has it that says nothing of its slips. */
export function laidOut(slip: Slip, paperWidthMm: PaperWidthMm = 80): SlipLayout {
  return layoutSlip(slip, slipTemplates[slip.kind], paperWidthMm);
}

export function bytesOf(slip: Slip, paperWidthMm: PaperWidthMm = 80): Buffer {
  return encodeSlip(laidOut(slip, paperWidthMm));
}

export function printed(slip: Slip, paperWidthMm: PaperWidthMm = 80): Paper {
  return printOnPaper(bytesOf(slip, paperWidthMm));
}

export function runsOf(paper: Paper): PaperRun[] {
  return paper.rows.flatMap((row) => (row.kind === 'line' ? row.runs : []));
}

/** The words of each row that has any. */
export function textOf(paper: Paper): string[] {
  const rows = paper.rows.map((row) => (row.kind === 'line' ? row.runs.map((run) => run.text).join('') : ''));
  return rows.filter((text) => text !== '');
}
