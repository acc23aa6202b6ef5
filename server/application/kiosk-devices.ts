import type { DevicesAtKiosk } from '../../contract/kiosk-devices.ts';
import { printsNothing, type PrinterCondition } from '../../contract/printer-condition.ts';
import type { PrintOutcome } from '../../contract/print.ts';

interface Means {
  readonly kiosks: readonly { readonly id: string; readonly reader: boolean }[];
  /** Of the kiosks and of the staff. */
  readonly printerIds: readonly string[];
  /** Every kiosk has a simulated reader on its own screen. */
  readonly readersSimulated: boolean;
  /** Asks a printer, when its turn between the jobs has come. */
  readonly askPrinter: (printerId: string) => Promise<PrinterCondition>;
}

/** @param placeId a kiosk, or a printer of the staff */
type Listener = (placeId: string, devices: DevicesAtKiosk) => void;

/** The printers, and the card reader beside each kiosk, as far as is known between two jobs (mission K14, R5). */
export class KioskDevices {
  readonly #means: Means;
  readonly #printers = new Map<string, PrinterCondition>();
  /** How many readers of each kiosk are connected: one that comes back may be there before its old line is given up. */
  readonly #readers = new Map<string, number>();
  /** Whose last job has failed: a printer that says nothing of itself is not mended by being asked. */
  readonly #failed = new Set<string>();
  readonly #listeners: Listener[] = [];

  constructor(means: Means) {
    this.#means = means;
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  of(kioskId: string): DevicesAtKiosk {
    return { printer: this.printerOf(kioskId), reader: this.#readerOf(kioskId) };
  }

  printerOf(printerId: string): PrinterCondition {
    return this.#printers.get(printerId) ?? 'unknown';
  }

  /** Asks these printers how they are; all, unless said otherwise. */
  async look(printerIds = this.#means.printerIds): Promise<void> {
    await Promise.all(printerIds.map(async (id) => this.#looked(id, await this.#means.askPrinter(id))));
  }

  /** Asks those that printed nothing when they were asked last: somebody may be mending them. */
  async lookAtTroubled(): Promise<void> {
    await this.look(this.#means.printerIds.filter((id) => printsNothing(this.printerOf(id))));
  }

  /** A job tells more of its printer than a question does. */
  jobEnded(printerId: string, outcome: PrintOutcome): void {
    if (outcome.state === 'failed') {
      if (outcome.reason === 'expired') return;
      this.#failed.add(printerId);
      return this.#setPrinter(printerId, outcome.reason);
    }
    this.#failed.delete(printerId);
    this.#setPrinter(printerId, outcome.state === 'printed' ? 'ready' : (outcome.trouble ?? 'unknown'));
  }

  readerJoined(kioskId: string): void {
    this.#countReader(kioskId, 1);
  }

  readerLeft(kioskId: string): void {
    this.#countReader(kioskId, -1);
  }

  #looked(printerId: string, condition: PrinterCondition): void {
    if (condition === 'unknown' && this.#failed.has(printerId)) return;
    this.#failed.delete(printerId);
    this.#setPrinter(printerId, condition);
  }

  #readerOf(kioskId: string): DevicesAtKiosk['reader'] {
    const { kiosks, readersSimulated } = this.#means;
    if (!kiosks.some(({ id, reader }) => id === kioskId && reader)) return 'none';
    return readersSimulated || (this.#readers.get(kioskId) ?? 0) > 0 ? 'ready' : 'absent';
  }

  #countReader(kioskId: string, by: number): void {
    this.#change(kioskId, () => this.#readers.set(kioskId, (this.#readers.get(kioskId) ?? 0) + by));
  }

  #setPrinter(printerId: string, condition: PrinterCondition): void {
    this.#change(printerId, () => this.#printers.set(printerId, condition));
  }

  #change(kioskId: string, change: () => void): void {
    const before = this.of(kioskId);
    change();
    const after = this.of(kioskId);
    if (after.printer === before.printer && after.reader === before.reader) return;
    for (const listener of this.#listeners) listener(kioskId, after);
  }
}
