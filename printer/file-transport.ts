import { access, constants, open, type FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { PrinterTransport } from './printer-transport.ts';

interface FileTransportOptions {
  readonly path: string;
  /** How long a device may refuse to take bytes before the rest is withheld. */
  readonly writeTimeoutMs?: number | undefined;
}

/**
 * Never creates: an unplugged `/dev/usb/lp0` must not become a plain file that swallows slips. Never blocks: a
 * printer without paper takes no bytes, and a blocking write to it would not end.
 */
const openFlags = constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK;
const busyPauseMs = 20;

/** A plain file or a pipe that exists. Nothing can be read back, so the best outcome is `sent`. */
export function fileTransport({ path, writeTimeoutMs = 4000 }: FileTransportOptions): PrinterTransport {
  return {
    async send({ bytes }) {
      const file = await open(path, openFlags).catch(() => undefined);
      const written = file ? await writeAll(file, bytes, performance.now() + writeTimeoutMs) : 0;
      return written > 0 ? { state: 'sent' } : { state: 'failed', reason: 'unreachable' };
    },
    async look() {
      // Only whether it is there: opening a serial line moves its signals.
      return access(path, constants.W_OK).then(
        () => 'unknown',
        () => 'unreachable',
      );
    },
  };
}

/** Hands over as many bytes as the device takes until the deadline and closes the file; resolves with their number. */
async function writeAll(file: FileHandle, bytes: Buffer, deadline: number): Promise<number> {
  let written = 0;
  try {
    while (written < bytes.length && performance.now() < deadline) {
      const count = await writeSome(file, bytes.subarray(written));
      if (count === 0) await pause(busyPauseMs);
      written += count;
    }
    if ((await file.stat()).isFile()) await file.sync();
  } catch {
    // What has been handed over stays handed over; the count says the rest.
  } finally {
    await file.close().catch(() => undefined);
  }
  return written;
}

async function writeSome(file: FileHandle, bytes: Buffer): Promise<number> {
  try {
    return (await file.write(bytes)).bytesWritten;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    throw error;
  }
}
