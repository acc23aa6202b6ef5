import type { PrinterCondition } from '../contract/printer-condition.ts';
import type { PrinterLine } from './printer-line.ts';
import {
  coverOpen,
  cutterJammed,
  errorCause,
  hasError,
  offLine,
  offLineCause,
  paperNow,
  paperNowEnd,
  paperNowNearEnd,
  printerNow,
  stoppedForPaper,
} from './status-questions.ts';

/**
 * How the printer at the other end is. One that says nothing about its paper is asked nothing else: each question costs a
 * visitor the whole patience.
 *
 * @param timeoutMs for each answer
 */
export async function lookOverLine(line: PrinterLine, timeoutMs: number): Promise<PrinterCondition> {
  const paper = await line.ask(paperNow, timeoutMs);
  if (paper === undefined) return 'unknown';
  const cause = (await line.ask(offLineCause, timeoutMs)) ?? 0;
  if ((cause & coverOpen) !== 0) return 'cover-open';
  if ((paper & paperNowEnd) !== 0 || (cause & stoppedForPaper) !== 0) return 'no-paper';
  if ((cause & hasError) !== 0) {
    const error = (await line.ask(errorCause, timeoutMs)) ?? 0;
    return (error & cutterJammed) !== 0 ? 'cutter' : 'error';
  }
  // Last: whatever puts it off line has a word of its own above, but for the button on its front.
  const now = (await line.ask(printerNow, timeoutMs)) ?? 0;
  if ((now & offLine) !== 0) return 'off-line';
  return (paper & paperNowNearEnd) !== 0 ? 'near-end' : 'ready';
}
