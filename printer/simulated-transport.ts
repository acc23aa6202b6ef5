import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrinterTransport } from './printer-transport.ts';

export const simulatedSuffix = '.escpos';

/** Keeps each job as a file `<jobId>.escpos` of the bytes a printer would have got; a file is whole or absent. */
export function simulatedTransport({ folder }: { readonly folder: string }): PrinterTransport {
  return {
    async send({ jobId, bytes }) {
      const path = join(folder, `${encodeURIComponent(jobId)}${simulatedSuffix}`);
      const draft = `${path}.draft`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, bytes, { flush: true });
        await rename(draft, path);
        return { state: 'printed' };
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
        return { state: 'failed', reason: 'unreachable' };
      }
    },
    look: () => Promise.resolve('ready'),
  };
}
