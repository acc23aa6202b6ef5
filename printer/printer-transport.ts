import type { PrinterCondition } from '../contract/printer-condition.ts';
import type { PrintOutcome } from '../contract/print.ts';

interface PrintJob {
  readonly jobId: string;
  readonly bytes: Buffer;
}

/**
 * Brings the bytes of one job to a printer, once. A transport never tries again and never keeps bytes for later, so
 * after a `failed` no paper can come out. It resolves for every trouble with paper, line or disk.
 */
export interface PrinterTransport {
  send(job: PrintJob): Promise<PrintOutcome>;
  /** How the printer is, without printing anything. */
  look(): Promise<PrinterCondition>;
}
