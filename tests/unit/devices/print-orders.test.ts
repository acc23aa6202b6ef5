import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Later, PrintOutcome } from '../../../contract/print.ts';
import { PrintJournal } from '../../../devices/print-journal.ts';
import { PrintOrders } from '../../../devices/print-orders.ts';
import type { PrinterTransport } from '../../../printer/printer-transport.ts';

const printJobId = '0190a1b2-0000-7000-8000-000000000001';
const order = { printJobId, printer: 'main', bytes: Buffer.from('slip') };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'houtan-'));
  return () => rm(folder, { recursive: true, force: true });
});

/** An agent with one printer, whose job ends when the test says so. */
async function anAgent(printer: Partial<PrinterTransport> = {}) {
  const sent: Buffer[] = [];
  let end: (outcome: PrintOutcome) => void = () => undefined;
  let later: Later = () => undefined;
  const transport: PrinterTransport = {
    send: ({ bytes }, more) => {
      sent.push(bytes);
      later = more ?? later;
      return new Promise((resolve) => (end = resolve));
    },
    look: () => Promise.resolve('ready'),
    ...printer,
  };
  const told: [string, PrintOutcome][] = [];
  const said: string[] = [];
  const orders = new PrintOrders({
    printers: new Map([['main', transport]]),
    journal: await PrintJournal.open(folder),
    tell: (id, outcome) => void told.push([id, outcome]),
    say: (line) => void said.push(line),
  });
  const started = () => expect.poll(() => sent.length, { timeout: 4_000 }).toBeGreaterThan(0);
  return { orders, sent, told, said, started, end: (outcome: PrintOutcome) => end(outcome), more: () => later };
}

describe('a job in the hands of an agent', () => {
  it('[P3.11] is on the disk before its first byte leaves, and printed once however often it is ordered', async () => {
    const { orders, sent, started, end } = await anAgent();
    const first = orders.print(order);
    await started();
    expect(await (await PrintJournal.open(folder)).look(printJobId)).toEqual({ state: 'sent' });
    expect(await orders.print(order)).toEqual({ state: 'sent' });
    end({ state: 'printed' });
    expect([await first, await orders.print(order)]).toEqual([{ state: 'printed' }, { state: 'printed' }]);
    expect(sent).toHaveLength(1);
  });

  it('[P3.11] is told of at its end when the server has asked after it meanwhile', async () => {
    const { orders, told, started, end } = await anAgent();
    const printing = orders.print(order);
    await started();
    expect(await orders.look({ printJobId })).toEqual({ state: 'sent' });
    end({ state: 'printed' });
    await printing;
    expect(told).toEqual([[printJobId, { state: 'printed' }]]);
  });

  it('[P3.10] [P3.11] that went on after a pause is noted and told', async () => {
    const { orders, told, started, end, more } = await anAgent();
    const printing = orders.print(order);
    await started();
    end({ state: 'sent', trouble: 'no-paper' });
    await printing;
    more()({ state: 'printed' });
    await expect.poll(() => told).toEqual([[printJobId, { state: 'printed' }]]);
    expect(await orders.look({ printJobId })).toEqual({ state: 'printed' });
  });

  it('[P3.11] comes to its end when the agent is stopped, is noted, and no other begins', async () => {
    const { orders, started, end } = await anAgent();
    const printing = orders.print(order);
    await started();
    const closed = orders.close();
    const next = await orders.print({ ...order, printJobId: printJobId.replace(/1$/, '2') });
    end({ state: 'printed' });
    await closed;
    expect([await printing, next]).toEqual([{ state: 'printed' }, { state: 'failed', reason: 'unreachable' }]);
    expect(await (await PrintJournal.open(folder)).look(printJobId)).toEqual({ state: 'printed' });
  });

  it('[P3.11] that its printer throws at has let nothing out, and the log says so', async () => {
    const { orders, said } = await anAgent({ send: () => Promise.reject(new Error('no such driver')) });
    expect(await orders.print(order)).toEqual({ state: 'failed', reason: 'error' });
    expect(said).toEqual([expect.stringContaining('no such driver')]);
  });
});

describe('the journal of an agent', () => {
  it('[P3.11] gives a job to one of all who ask, of several agents on one folder too', async () => {
    const [one, other] = [await PrintJournal.open(folder), await PrintJournal.open(folder)];
    const claims = await Promise.all([one, other, one, other].map((journal) => journal.claim(printJobId)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(one.id).toBe(other.id);
  });

  it('[P3.11] says of a note that was cut off no more than that the job was in hand', async () => {
    const journal = await PrintJournal.open(folder);
    await journal.claim(printJobId);
    for (const name of await readdir(folder)) if (name.endsWith('.json')) await writeFile(join(folder, name), '{"sta');
    expect(await journal.look(printJobId)).toEqual({ state: 'sent' });
    expect(await journal.look(printJobId.replace(/1$/, '9'))).toEqual({ state: 'unknown' });
  });

  it('[T2.1] holds no word of a slip', async () => {
    const { orders, started, end } = await anAgent();
    const printing = orders.print({ ...order, bytes: Buffer.from('somebody') });
    await started();
    end({ state: 'printed' });
    await printing;
    const kept = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    expect(kept.join()).not.toContain('somebody');
  });
});
