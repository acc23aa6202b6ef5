import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { EmulatedPrinter, type PrinterManner } from './emulated-printer.ts';

/** A network printer on a port of its own. Unplugged, it refuses connections. */
export class PrinterEmulator extends EmulatedPrinter {
  readonly host = '127.0.0.1';
  /** Lines that the other side has not hung up on yet. */
  linesOpen = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;

  private constructor(manner: PrinterManner) {
    super(manner);
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
    this.#sockets.add(socket);
    this.linesOpen += 1;
    const end = { say: (bytes: Buffer) => void socket.write(bytes), hangUp: () => void socket.destroy() };
    socket.on('data', this.openLine(end));
    socket.on('end', () => {
      this.linesOpen -= 1;
      if (this.behaviour.staysOnTheLine !== true) socket.end();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
