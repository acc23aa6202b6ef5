import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** How the emulated printer behaves once it is connected to. */
export type PrinterManner = 'ok' | 'near-end' | 'paper-end' | 'silent' | 'close-in-the-middle';

const askPaperStatus = Buffer.from([0x1d, 0x72, 0x01]);
const answers: Partial<Record<PrinterManner, number>> = { ok: 0x00, 'near-end': 0x03, 'paper-end': 0x0c };

/**
 * A network printer on a port of its own that keeps the bytes of every job and answers GS r 1 by its `manner`, which
 * a test may change at any time. Unplugged, it refuses connections.
 */
export class PrinterEmulator {
  readonly host = '127.0.0.1';
  manner: PrinterManner;
  /** How many jobs were under way at the same time, at most; more than one would be mixed on paper. */
  mostJobsAtOnce = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #jobs: Buffer[][] = [];
  #jobsUnderWay = 0;
  #port = 0;

  private constructor(manner: PrinterManner) {
    this.manner = manner;
    this.#server = createServer((socket) => this.#accept(socket));
  }

  static async start(manner: PrinterManner = 'ok'): Promise<PrinterEmulator> {
    const emulator = new PrinterEmulator(manner);
    await emulator.plugIn();
    return emulator;
  }

  get port(): number {
    return this.#port;
  }

  /** The bytes of each job in the order in which they began, GS r 1 included. */
  get jobs(): Buffer[] {
    return this.#jobs.map((chunks) => Buffer.concat(chunks));
  }

  /** Listens, again on the same port after {@link unplug}. */
  async plugIn(): Promise<void> {
    this.#server.listen(this.#port, this.host);
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Drops every connection and refuses new ones. */
  async unplug(): Promise<void> {
    if (!this.#server.listening) return;
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(socket: Socket): void {
    const chunks: Buffer[] = [];
    this.#sockets.add(socket);
    this.#jobs.push(chunks);
    this.#jobsUnderWay += 1;
    this.mostJobsAtOnce = Math.max(this.mostJobsAtOnce, this.#jobsUnderWay);
    let underWay = true;
    const jobEnds = () => {
      if (underWay) this.#jobsUnderWay -= 1;
      underWay = false;
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (this.manner === 'close-in-the-middle') socket.destroy();
      else if (Buffer.concat(chunks).includes(askPaperStatus)) {
        jobEnds();
        this.#answer(socket);
      }
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      jobEnds();
      this.#sockets.delete(socket);
    });
  }

  #answer(socket: Socket): void {
    const answer = answers[this.manner];
    if (answer !== undefined) socket.write(Buffer.from([answer]));
  }
}
