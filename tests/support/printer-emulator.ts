import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const askPaperNow = Buffer.from([0x10, 0x04, 0x04]);
const askPaperAfterAll = Buffer.from([0x1d, 0x72, 0x01]);

interface Behaviour {
  /** Said to DLE EOT 4, before the ticket. */
  readonly before?: readonly number[];
  /** Said to GS r 1, after the ticket. */
  readonly after?: readonly number[];
  readonly hangsUp?: 'before-the-ticket' | 'in-the-middle';
  /** Does not hang up when the other side does. */
  readonly staysOnTheLine?: boolean;
}

const behaviours = {
  ok: { before: [0x12], after: [0x00] },
  'near-end': { before: [0x1e], after: [0x03] },
  'paper-end': { before: [0x72] },
  'paper-ends-meanwhile': { before: [0x12], after: [0x0c] },
  silent: {},
  'tells-only-afterwards': { after: [0x00] },
  /** Something that looks like the answer to GS r 1 comes before it was asked, and nothing after. */
  'speaks-too-soon': { before: [0x12, 0x00] },
  'late-with-the-first-answer': { after: [0x12] },
  'close-before-the-ticket': { hangsUp: 'before-the-ticket' },
  'close-in-the-middle': { before: [0x12], hangsUp: 'in-the-middle' },
  'stays-on-the-line': { before: [0x12], after: [0x00], staysOnTheLine: true },
} as const satisfies Record<string, Behaviour>;

/** How the emulated printer behaves once it is connected to. */
export type PrinterManner = keyof typeof behaviours;

/**
 * A network printer on a port of its own that keeps the bytes of every job and answers by its `manner`, which a test
 * may change at any time. Unplugged, it refuses connections.
 */
export class PrinterEmulator {
  readonly host = '127.0.0.1';
  manner: PrinterManner;
  /** Lines that the other side has not hung up on yet. */
  linesOpen = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #jobs: Buffer[][] = [];
  #port = 0;

  private constructor(manner: PrinterManner) {
    this.manner = manner;
    this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#accept(socket));
  }

  static async start(manner: PrinterManner = 'ok'): Promise<PrinterEmulator> {
    const emulator = new PrinterEmulator(manner);
    await emulator.plugIn();
    return emulator;
  }

  get port(): number {
    return this.#port;
  }

  /**
   * The bytes of each job in the order in which they began, GS r 1 included. DLE EOT is none of them: a printer takes
   * it out of the stream.
   */
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
    const job: Buffer[] = [];
    this.#sockets.add(socket);
    this.linesOpen += 1;
    socket.on('data', (chunk) => this.#take(socket, job, chunk));
    socket.on('end', () => {
      this.linesOpen -= 1;
      if (!this.#behaviour.staysOnTheLine) socket.end();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }

  get #behaviour(): Behaviour {
    return behaviours[this.manner];
  }

  #take(socket: Socket, job: Buffer[], chunk: Buffer): void {
    const { before = [], after = [], hangsUp } = this.#behaviour;
    if (chunk.equals(askPaperNow)) {
      if (hangsUp === 'before-the-ticket') socket.destroy();
      else socket.write(Buffer.from(before));
      return;
    }
    // Who only asks how the printer is has no job.
    if (job.length === 0) this.#jobs.push(job);
    job.push(chunk);
    if (hangsUp === 'in-the-middle') socket.destroy();
    else if (Buffer.concat(job).includes(askPaperAfterAll)) socket.write(Buffer.from(after));
  }
}
