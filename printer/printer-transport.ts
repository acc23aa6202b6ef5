import type { PrinterCondition } from '../contract/printer-condition.ts';
import type { Later, PrintOutcome } from '../contract/print.ts';

export interface PrintJob {
  readonly jobId: string;
  readonly bytes: Buffer;
}

/**
 * Brings the bytes of one job to a printer, once. A transport never tries again and never keeps bytes for later, so
 * after a `failed` no paper can come out. It resolves for every trouble with paper, line or disk.
 */
export interface PrinterTransport {
  /** @param later told when a job that was `sent` has come further after all */
  send(job: PrintJob, later?: Later): Promise<PrintOutcome>;
  /** How the printer is, without printing anything. */
  look(): Promise<PrinterCondition>;
  /** Listens again for a job of an earlier run; absent where nobody could tell. */
  follow?(jobId: string, later: Later): void;
  /** Lets go of the line, if it holds one. */
  close?(): Promise<void>;
}
