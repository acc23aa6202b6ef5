import { PrinterTrouble, type PrinterCondition } from '../contract/printer-condition.ts';
import type { PrintOutcome } from '../contract/print.ts';
import { lookOverLine } from './look-over-line.ts';
import type { PrinterLine } from './printer-line.ts';
import type { PrinterTransport } from './printer-transport.ts';
import { paperAfterAll, paperAfterAllEnd } from './status-questions.ts';

/** How long a printer may take for each step of a job, in milliseconds. */
export interface LinePatience {
  /** For each thing it is asked before the job. One that says nothing gets the ticket all the same. */
  readonly statusTimeoutMs?: number | undefined;
  /** For taking the bytes, and again for confirming them once they are printed. */
  readonly answerTimeoutMs?: number | undefined;
  readonly closeTimeoutMs?: number | undefined;
}

/**
 * A printer that can be asked: over TCP or a serial line. One line a job.
 *
 * @param open resolves with undefined when nobody takes the line
 */
export function lineTransport(
  open: () => Promise<PrinterLine | undefined>,
  { statusTimeoutMs = 1000, answerTimeoutMs = 4000, closeTimeoutMs = 1000 }: LinePatience,
): PrinterTransport {
  /** @param away what it comes to when nobody takes the line */
  async function overLine<Outcome>(away: Outcome, use: (line: PrinterLine) => Promise<Outcome>): Promise<Outcome> {
    const line = await open();
    if (!line) return away;
    try {
      return await use(line);
    } finally {
      await line.hangUp(closeTimeoutMs);
    }
  }
  return {
    send: ({ bytes }) =>
      overLine<PrintOutcome>({ state: 'failed', reason: 'unreachable' }, (line) =>
        printOver(line, bytes, { statusTimeoutMs, answerTimeoutMs }),
      ),
    look: () => overLine<PrinterCondition>('unreachable', (line) => lookOverLine(line, statusTimeoutMs)),
  };
}

/**
 * Whatever goes wrong before the first byte of the ticket has certainly given no paper. From then on nobody can say so:
 * silence, a close, and paper that is out by now all mean `sent`, with what the printer says of itself.
 */
async function printOver(
  line: PrinterLine,
  bytes: Buffer,
  { statusTimeoutMs, answerTimeoutMs }: { statusTimeoutMs: number; answerTimeoutMs: number },
): Promise<PrintOutcome> {
  const before = PrinterTrouble.safeParse(await lookOverLine(line, statusTimeoutMs));
  if (before.success) return { state: 'failed', reason: before.data };
  if (!line.isOpen) return { state: 'failed', reason: 'unreachable' };
  if (!(await line.write(bytes, answerTimeoutMs))) return sentWith(await troubleOn(line, statusTimeoutMs));
  const after = await line.ask(paperAfterAll, answerTimeoutMs);
  if (after !== undefined && (after & paperAfterAllEnd) === 0) return { state: 'printed' };
  return sentWith(await troubleOn(line, statusTimeoutMs));
}

async function troubleOn(line: PrinterLine, timeoutMs: number): Promise<PrinterTrouble | undefined> {
  return PrinterTrouble.safeParse(await lookOverLine(line, timeoutMs)).data;
}

function sentWith(trouble: PrinterTrouble | undefined): PrintOutcome {
  return trouble === undefined ? { state: 'sent' } : { state: 'sent', trouble };
}
