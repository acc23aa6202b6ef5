import { constants, open, stat, type FileHandle } from 'node:fs/promises';
import { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { PrinterLine } from './printer-line.ts';

/** Never creates, never blocks, and never becomes the terminal of this process. */
const openFlags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;
const pauseMs = 20;
const longestAnswer = 64;

/** A device file that can be written and read, `/dev/usb/lp0`. `undefined` when there is none, or it can only be written. */
export async function openDeviceLine(path: string): Promise<PrinterLine | undefined> {
  const file = await open(path, openFlags).catch(() => undefined);
  return file && new PrinterLine(new DeviceStream(file));
}

/** Whether a path names a device that could be asked, and no plain file. */
export async function isDevice(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isCharacterDevice(),
    () => false,
  );
}

/** A device has no event for what it says, so it is asked again and again while the line is open. */
class DeviceStream extends Duplex {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    super();
    this.#file = file;
    // Nothing is heard of the other end, so all is said when all is written.
    this.once('finish', () => this.destroy());
  }

  override _read(): void {
    void this.#patiently(async () => {
      const { bytesRead, buffer } = await this.#file.read(Buffer.alloc(longestAnswer));
      if (bytesRead === 0) return false;
      this.push(buffer.subarray(0, bytesRead));
      return true;
    });
  }

  override _write(chunk: Buffer, _encoding: string, done: (fault?: Error | null) => void): void {
    let rest = chunk;
    void this.#patiently(async () => {
      rest = rest.subarray((await this.#file.write(rest)).bytesWritten);
      return rest.length === 0;
    }).then(() => done());
  }

  override _destroy(fault: Error | null, done: (fault?: Error | null) => void): void {
    this.#file.close().then(() => done(fault), done);
  }

  /** Tries until it is done, or the line is over; a device that breaks ends the line. */
  async #patiently(attempt: () => Promise<boolean>): Promise<void> {
    while (!this.destroyed) {
      try {
        if (await attempt()) return;
      } catch (fault) {
        if (!isBusy(fault)) {
          this.destroy();
          return;
        }
      }
      await pause(pauseMs);
    }
  }
}

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EAGAIN';
}
