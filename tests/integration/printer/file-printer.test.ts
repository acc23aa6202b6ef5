import { execFileSync } from 'node:child_process';
import { access, constants, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlipPrinter } from '../../../contract/print.ts';
import { openPrinter } from '../../../printer/open-printer.ts';
import { bytesOf } from '../../unit/printer/printed.ts';
import { sampleSlip } from '../../unit/printer/sample-slip.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'printer-'));
  path = join(folder, 'lp0');
});
afterEach(() => rm(folder, { recursive: true }));

function printerAt(place: string, writeTimeoutMs = 10_000): SlipPrinter {
  return openPrinter({ kind: 'file', path: place, paperWidthMm: 58 }, { simulatedFolder: '', writeTimeoutMs });
}

describe('a printer behind a file', () => {
  it('[P2.2] gets every byte, one ticket behind the other, and its jobs are sent, as nothing confirms them', async () => {
    await writeFile(path, '');
    const printer = printerAt(path);
    const slips = [sampleSlip({ number: 'A001' }), sampleSlip({ number: 'A002' })];
    for (const slip of slips) expect(await printer.print(slip.number, slip)).toEqual({ state: 'sent' });
    expect(await readFile(path)).toEqual(Buffer.concat(slips.map((slip) => bytesOf(slip, 58))));
  });

  it('[K14.4] is unreachable when it is asked and not there, and says nothing of itself when it is', async () => {
    expect(await printerAt(path).look()).toBe('unreachable');
    await writeFile(path, '');
    expect(await printerAt(path).look()).toBe('unknown');
    expect(await readFile(path)).toEqual(Buffer.alloc(0));
  });

  it('[P3] that is not there has failed as unreachable, and no plain file takes its place', async () => {
    expect(await printerAt(path).print('job-1', sampleSlip())).toEqual({ state: 'failed', reason: 'unreachable' });
    await expect(access(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('[P2] of a device that reads gets the ticket', async () => {
    execFileSync('mkfifo', [path]);
    const device = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    expect(await printerAt(path).print('job-1', sampleSlip())).toEqual({ state: 'sent' });
    expect(await device.readFile()).toEqual(bytesOf(sampleSlip(), 58));
    await device.close();
  });

  it('[P3] of a device that takes no bytes fails instead of waiting for ever, and prints nothing later', async () => {
    execFileSync('mkfifo', [path]);
    const device = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const held = await fill(path);
    expect(await printerAt(path, 50).print('job-1', sampleSlip())).toEqual({ state: 'failed', reason: 'unreachable' });
    expect(await device.readFile()).toHaveLength(held);
    await device.close();
  });
});

/** Stuffs a pipe until it takes no more; resolves with the bytes that it holds. */
async function fill(pipe: string): Promise<number> {
  const writer = await open(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  let held = 0;
  try {
    for (;;) held += (await writer.write(Buffer.alloc(4096))).bytesWritten;
  } catch {
    return held;
  } finally {
    await writer.close();
  }
}
