import type { PrinterCondition } from '../contract/printer-condition.ts';
import { m } from '../ui/generated/messages.js';

const conditions: Record<PrinterCondition, () => string> = {
  unknown: () => m.officer_printer_unknown(),
  ready: () => m.officer_printer_ready(),
  'near-end': () => m.officer_printer_near_end(),
  'no-paper': () => m.officer_printer_no_paper(),
  'cover-open': () => m.officer_printer_cover_open(),
  cutter: () => m.officer_printer_cutter(),
  error: () => m.officer_printer_error(),
  'off-line': () => m.officer_printer_off_line(),
  unreachable: () => m.officer_printer_unreachable(),
};

const advice: Record<Exclude<PrinterCondition, 'ready'>, () => string> = {
  unknown: () => m.officer_printer_do_unknown(),
  'near-end': () => m.officer_printer_do_near_end(),
  'no-paper': () => m.officer_printer_do_no_paper(),
  'cover-open': () => m.officer_printer_do_cover_open(),
  cutter: () => m.officer_printer_do_cutter(),
  error: () => m.officer_printer_do_error(),
  'off-line': () => m.officer_printer_do_off_line(),
  unreachable: () => m.officer_printer_do_unreachable(),
};

/** How a printer is: `没有纸`. */
export function conditionWords(condition: PrinterCondition): string {
  return conditions[condition]();
}

/** What somebody who stands before it can do; null: nothing needs doing. */
export function printerAdvice(condition: PrinterCondition): string | null {
  return condition === 'ready' ? null : adviceFor(condition);
}

/** The same where something does need doing: `请装上新的纸卷。` */
export function adviceFor(condition: Exclude<PrinterCondition, 'ready'>): string {
  return advice[condition]();
}

/** Both: `没有纸。请装上新的纸卷。` */
export function troubleWords(condition: Exclude<PrinterCondition, 'ready'>): string {
  return m.officer_printer_with({ condition: conditionWords(condition), advice: adviceFor(condition) });
}
