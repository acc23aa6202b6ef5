import type { PrinterCondition } from '../contract/kiosk-devices.ts';
import type { PrintOutcome } from '../contract/print.ts';
import { paperAfterAll, paperNow } from './paper-status.ts';
import { PrinterLine } from './printer-line.ts';
import type { PrinterTransport } from './printer-transport.ts';

/** How long a printer may take for each step of a job, in milliseconds. */
export interface TcpPatience {
  readonly connectTimeoutMs?: number | undefined;
  /** For saying, before the job, whether it has paper. One that says nothing gets the ticket all the same. */
  readonly statusTimeoutMs?: number | undefined;
  /** For taking the bytes, and again for confirming them once they are printed. */
  readonly answerTimeoutMs?: number | undefined;
  readonly closeTimeoutMs?: number | undefined;
}

const usualStatusTimeoutMs = 1000;

interface TcpTransportOptions extends TcpPatience {
  readonly host: string;
  readonly port: number;
}

/** A printer on a raw TCP port, 9100 as a rule. One connection a job. */
export function tcpTransport(options: TcpTransportOptions): PrinterTransport {
  const { host, port, connectTimeoutMs = 3000, closeTimeoutMs = 1000 } = options;
  /** @param away what it comes to when nobody takes the connection */
  async function overLine<Outcome>(away: Outcome, use: (line: PrinterLine) => Promise<Outcome>): Promise<Outcome> {
    const line = await PrinterLine.open(host, port, connectTimeoutMs);
    if (!line) return away;
    try {
      return await use(line);
    } finally {
      await line.hangUp(closeTimeoutMs);
    }
  }
  return {
    send: ({ bytes }) =>
      overLine<PrintOutcome>({ state: 'failed', reason: 'unreachable' }, (line) => printOver(line, bytes, options)),
    look: () => overLine<PrinterCondition>('unreachable', (line) => lookOver(line, options)),
  };
}

async function lookOver(
  line: PrinterLine,
  { statusTimeoutMs = usualStatusTimeoutMs }: TcpPatience,
): Promise<PrinterCondition> {
  const paper = await line.ask(paperNow, statusTimeoutMs);
  if (paper === undefined) return 'unknown';
  return paper === 'paper' ? 'ready' : 'no-paper';
}

/**
 * Whatever goes wrong before the first byte of the ticket has certainly given no paper. From then on nobody can say so:
 * silence, a close, and paper that is out by now all mean `sent`.
 */
async function printOver(
  line: PrinterLine,
  bytes: Buffer,
  { statusTimeoutMs = usualStatusTimeoutMs, answerTimeoutMs = 4000 }: TcpPatience,
): Promise<PrintOutcome> {
  const before = await line.ask(paperNow, statusTimeoutMs);
  if (before === 'no-paper') return { state: 'failed', reason: 'no-paper' };
  if (!line.isOpen) return { state: 'failed', reason: 'unreachable' };
  if (!(await line.write(bytes, answerTimeoutMs))) return { state: 'sent' };
  const after = await line.ask(paperAfterAll, answerTimeoutMs);
  return { state: after === 'paper' ? 'printed' : 'sent' };
}
