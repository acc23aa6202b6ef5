import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { paperAfterAll } from '../../../printer/status-questions.ts';
import type { PrinterLine } from '../../../printer/printer-line.ts';
import { openTcpLine } from '../../../printer/tcp-line.ts';

/** A line, and its other end in the hand of the test. */
async function openLine(): Promise<{ line: PrinterLine; printer: Socket }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [[printer], line] = await Promise.all([
    once(server, 'connection') as Promise<[Socket]>,
    openTcpLine('127.0.0.1', port, 10_000),
  ]);
  if (line === undefined) throw new Error('nobody took the connection');
  onTestFinished(async () => {
    await line.hangUp(0);
    printer.destroy();
    server.close();
  });
  return { line, printer };
}

it('[P3.1] takes nothing for an answer that the printer said before it was asked', async () => {
  const { line, printer } = await openLine();
  printer.write(Buffer.from([0x00]));
  expect(await line.ask(paperAfterAll, 50)).toBeUndefined();
});

it('[P3.1] hears the answer, in whatever pieces it comes', async () => {
  const { line, printer } = await openLine();
  printer.once('data', () => {
    for (const byte of [0x11, 0x14, 0x00, 0x0c, 0x00, 0x13, 0x00]) printer.write(Buffer.from([byte]));
  });
  expect(await line.ask(paperAfterAll, 10_000)).toBe(0x00);
});
