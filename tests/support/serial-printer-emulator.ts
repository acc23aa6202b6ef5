import type { ReadStream } from 'node:tty';
import * as terminals from '@lydell/node-pty';
import { EmulatedPrinter, type PrinterManner } from './emulated-printer.ts';

/** What the package does not tell of in its types: both ends of the pseudo-terminal, and the name of the inner one. */
interface PseudoTerminal {
  readonly master: ReadStream & { write(bytes: Buffer): void };
  readonly slave: ReadStream;
  readonly _pty: string;
}

interface OpensTerminals {
  open(options: { encoding: null }): PseudoTerminal;
}

/** A printer on a serial line: the outer end of a real pseudo-terminal, whose inner end is the port. */
export class SerialPrinterEmulator extends EmulatedPrinter {
  /** As a plan names it, `/dev/pts/3`. */
  readonly path: string;
  readonly #terminal: PseudoTerminal;

  private constructor(manner: PrinterManner) {
    super(manner);
    this.#terminal = (terminals as unknown as OpensTerminals).open({ encoding: null });
    this.path = this.#terminal._pty;
    const { master } = this.#terminal;
    const end = { say: (bytes: Buffer) => master.write(bytes), hangUp: () => void master.destroy() };
    // No hanging up is heard on such a line: it is one for ever.
    master.on('data', this.openLine(end));
    master.on('error', () => master.destroy());
  }

  static start(manner: PrinterManner = 'ok'): SerialPrinterEmulator {
    const emulator = new SerialPrinterEmulator(manner);
    // Its own reader of the inner end would take what is meant for the port.
    emulator.#terminal.slave.destroy();
    return emulator;
  }

  /** The cable is out: the port is gone. */
  unplug(): void {
    this.#terminal.master.destroy();
  }
}
