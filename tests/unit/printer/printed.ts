import type { TicketSlip } from '../../../contract/print.ts';
import { encodeTicket } from '../../../printer/encode-ticket.ts';
import type { PaperWidthMm } from '../../../printer/paper-geometry.ts';
import { printOnPaper, type Paper, type PaperRun } from '../../../printer/paper.ts';
import { layoutTicket } from '../../../printer/ticket-layout.ts';

export function bytesOf(slip: TicketSlip, paperWidthMm: PaperWidthMm = 80): Buffer {
  return encodeTicket(layoutTicket(slip, paperWidthMm));
}

export function printed(slip: TicketSlip, paperWidthMm: PaperWidthMm = 80): Paper {
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
