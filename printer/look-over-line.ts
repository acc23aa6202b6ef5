import type { PrinterCondition } from '../contract/printer-condition.ts';
import type { PrinterLine } from './printer-line.ts';
import {
  coverOpen,
  cutterJammed,
  errorCause,
  hasError,
  offLineCause,
  paperNow,
  paperNowEnd,
  paperNowNearEnd,
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
  const offLine = (await line.ask(offLineCause, timeoutMs)) ?? 0;
  if ((offLine & coverOpen) !== 0) return 'cover-open';
  if ((paper & paperNowEnd) !== 0 || (offLine & stoppedForPaper) !== 0) return 'no-paper';
  if ((offLine & hasError) !== 0) {
    const error = (await line.ask(errorCause, timeoutMs)) ?? 0;
    return (error & cutterJammed) !== 0 ? 'cutter' : 'error';
  }
  return (paper & paperNowNearEnd) !== 0 ? 'near-end' : 'ready';
}
