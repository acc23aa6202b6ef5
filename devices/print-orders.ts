import type { AgentOrders, HeldJob } from '../contract/agent.ts';
import type { PrintOutcome } from '../contract/print.ts';
import type { PrinterCondition } from '../contract/printer-condition.ts';
import type { RequestOf } from '../contract/tables.ts';
import type { PrinterTransport } from '../printer/printer-transport.ts';
import type { PrintJournal } from './print-journal.ts';

interface Means {
  readonly printers: ReadonlyMap<string, PrinterTransport>;
  readonly journal: PrintJournal;
  /** Tells the server how far a job has come of which it may not have heard. */
  readonly tell: (printJobId: string, outcome: PrintOutcome) => void;
  /** A line for the log. */
  readonly say: (line: string) => void;
}

/** What the server asks of this agent's printers; one thing at a time for each. */
export class PrintOrders {
  readonly #means: Means;
  /** The end of what each printer has been asked to do. */
  readonly #lastOf = new Map<string, Promise<unknown>>();
  readonly #running = new Set<string>();
  /** Those of them that the server has asked after: it has lost the line it would hear of them on. */
  readonly #askedAfter = new Set<string>();
  /** Printers that the server asks for and this agent has not. */
  readonly #missing = new Set<string>();
  #closing = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Prints a job that has not been here before; of another, says what became of it. */
  async print({ printJobId, printer: name, bytes }: RequestOf<AgentOrders, 'print-job:print'>): Promise<PrintOutcome> {
    const printer = this.#means.printers.get(name);
    if (printer === undefined) this.#sayMissing(name);
    if (printer === undefined || this.#closing) return { state: 'failed', reason: 'unreachable' };
    const held = await this.#claim(printJobId);
    if (held !== null) return held;
    this.#running.add(printJobId);
    const outcome = await this.#inTurn(name, async () => {
      const sent = await this.#send(printer, { jobId: printJobId, bytes: Buffer.from(bytes) });
      await this.#note(printJobId, sent);
      return sent;
    });
    this.#running.delete(printJobId);
    if (this.#askedAfter.delete(printJobId)) this.#means.tell(printJobId, outcome);
    return outcome;
  }

  /** A printer that throws has let nothing out. */
  async #send(printer: PrinterTransport, job: { jobId: string; bytes: Buffer }): Promise<PrintOutcome> {
    try {
      return await printer.send(job, (later) => void this.#cameFurther(job.jobId, later));
    } catch (fault) {
      this.#means.say(`A print job could not be begun (${String(fault)}).`);
      return { state: 'failed', reason: 'error' };
    }
  }

  /** A job that is being printed is told of when that is over. */
  async look({ printJobId }: RequestOf<AgentOrders, 'print-job:look'>): Promise<HeldJob> {
    if (this.#running.has(printJobId)) this.#askedAfter.add(printJobId);
    return this.#means.journal.look(printJobId);
  }

  async condition({ printer: name }: RequestOf<AgentOrders, 'printer:look'>): Promise<PrinterCondition> {
    const printer = this.#means.printers.get(name);
    if (printer !== undefined) return this.#inTurn(name, () => printer.look());
    this.#sayMissing(name);
    return 'unreachable';
  }

  /** Lets what is being printed come to its end, and lets go of the printers. */
  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all(this.#lastOf.values());
    for (const printer of this.#means.printers.values()) await printer.close?.();
  }

  /** null: it is ours to print, and that is on disk. Otherwise how it stands. */
  async #claim(printJobId: string): Promise<PrintOutcome | null> {
    const { journal, say } = this.#means;
    try {
      return (await journal.claim(printJobId)) ? null : outcomeOf(await journal.look(printJobId));
    } catch (fault) {
      say(`A print job was turned down: it cannot be noted (${String(fault)}). Look whether the disk is full.`);
      return { state: 'failed', reason: 'unreachable' };
    }
  }

  /** The paper has come out or not, whether that can be noted or not. */
  async #note(printJobId: string, outcome: PrintOutcome): Promise<void> {
    const { journal, say } = this.#means;
    await journal.note(printJobId, outcome).catch((fault: unknown) => {
      say(`What became of a print job cannot be noted (${String(fault)}). Look whether the disk is full.`);
    });
  }

  async #cameFurther(printJobId: string, outcome: PrintOutcome): Promise<void> {
    await this.#note(printJobId, outcome);
    this.#means.tell(printJobId, outcome);
  }

  /** Once, since it is asked for again and again. */
  #sayMissing(name: string): void {
    const { printers, say } = this.#means;
    if (this.#missing.has(name)) return;
    this.#missing.add(name);
    const own = [...printers.keys()].join(', ') || 'none';
    say(`The hall's plan names a printer "${name}" of this agent, whose settings have: ${own}.`);
  }

  #inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const result = (this.#lastOf.get(name) ?? Promise.resolve()).then(work);
    this.#lastOf.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  }
}

/** The journal has every job that was claimed. */
function outcomeOf(held: HeldJob): PrintOutcome {
  return held.state === 'unknown' ? { state: 'sent' } : held;
}
