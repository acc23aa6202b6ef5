import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrinterAtAgent } from '../../../contract/printer-settings.ts';
import type { PrintState } from '../../../contract/print.ts';
import { printOnPaper } from '../../../printer/paper.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { PrinterEmulator } from '../../support/printer-emulator.ts';
import { SerialPrinterEmulator } from '../../support/serial-printer-emulator.ts';
import { ServerProcess } from '../../support/server-process.ts';
import { SocketClient } from '../../support/socket-client.ts';
import { temporaryFolder } from '../../support/temporary-store.ts';
import { textOf } from '../../unit/printer/printed.ts';
import { kioskAt, openHall, register, type Kiosk } from '../edges/hall-people.ts';
import { agentFile, AgentProcess } from './agent-process.ts';

const behindAgent = { kind: 'agent', deviceId: 'agent-1', printer: 'main', paperWidthMm: 80 } as const;
const simulated = { kind: 'simulated', paperWidthMm: 80 } as const;
const hall = { kiosks: [{ id: 'kiosk-1', printer: behindAgent }] };

let emulator: PrinterEmulator;
beforeEach(async () => {
  emulator = await PrinterEmulator.start();
  return () => emulator.unplug();
});

function overTcp(): PrinterAtAgent {
  return { kind: 'tcp', host: emulator.host, port: emulator.port };
}

/** The settings of an agent that has this printer and no reader. */
function printing(server: string, printer: PrinterAtAgent = overTcp()) {
  return { server, deviceId: 'agent-1', reader: undefined, printers: { main: printer } };
}

/** What the kiosk hears of a job in the end. */
async function becomes(kiosk: Kiosk, wanted: PrintState): Promise<void> {
  const { print } = await kiosk.next('print-job:changed', ({ print: { state } }) => state === wanted.state);
  expect(print).toEqual(wanted);
}

/** Waits until this is how far a job is, by the server. */
async function stands(kiosk: Kiosk, printJobId: string, print: PrintState): Promise<void> {
  const wanted = { ok: true, value: print };
  const look = async () => expect(await kiosk.ask('print-job:look', { printJobId })).toEqual(wanted);
  await vi.waitFor(look, { timeout: 20_000 });
}

/** A server of its own process, so that it can be killed; on the same data and port it comes back. */
async function aServer() {
  const folder = await temporaryFolder();
  const plan = join(folder, 'hall.json');
  await writeFile(plan, JSON.stringify(aHall(hall)));
  let port = '0';
  const start = async () => {
    const server = await ServerProcess.start({ DATA_DIR: join(folder, 'data'), PLAN_FILE: plan, PORT: port });
    ({ port } = server);
    return server;
  };
  return { start };
}

const kioskOf = ({ address }: ServerProcess) => SocketClient.connect(address, '/kiosk', { deviceId: 'kiosk-1' });

describe('a printer that an agent has', () => {
  it('[P2.5] prints what the server orders, over TCP', async () => {
    const house = await openHall({ hall });
    await AgentProcess.connected(printing(house.address));
    const kiosk = await kioskAt(house);
    const { number } = await register(kiosk);
    await becomes(kiosk, { state: 'printed' });
    expect(emulator.jobs.map((job) => textOf(printOnPaper(job)))).toEqual([expect.arrayContaining([number])]);
  });

  it('[P2.5] prints what the server orders, over a serial line', async () => {
    const serial = SerialPrinterEmulator.start();
    const house = await openHall({ hall });
    await AgentProcess.connected(printing(house.address, { kind: 'serial', path: serial.path, baudRate: 115_200 }));
    const kiosk = await kioskAt(house);
    const { number } = await register(kiosk);
    await becomes(kiosk, { state: 'printed' });
    expect(serial.jobs.map((job) => textOf(printOnPaper(job)))).toEqual([expect.arrayContaining([number])]);
    serial.unplug();
  });

  it('[P2.5] says how it is through its agent, and is unreachable without it', async () => {
    emulator.manner = 'cover-open';
    const house = await openHall({ hall });
    const agent = await AgentProcess.connected(printing(house.address));
    const kiosk = await kioskAt(house);
    await kiosk.next('devices:changed', ({ printer }) => printer === 'cover-open');
    await agent.kill();
    await kiosk.next('devices:changed', ({ printer }) => printer === 'unreachable');
    await register(kiosk);
    await becomes(kiosk, { state: 'failed', reason: 'unreachable' });
  });

  it('[P2.3] [P2.5] whose agent is away leaves its slips to the one that stands in', async () => {
    const kiosks = [
      { id: 'kiosk-1', printer: behindAgent, fallbackKioskId: 'kiosk-2' },
      { id: 'kiosk-2', printer: simulated },
    ];
    const house = await openHall({ hall: { kiosks } });
    const kiosk = await kioskAt(house);
    await register(kiosk);
    await becomes(kiosk, { state: 'printed', at: 'kiosk-2' });
  });

  it('[P2.5] that the agent does not know fails, and both logs can tell why', async () => {
    const house = await openHall({ hall });
    const agent = await AgentProcess.connected({ ...printing(house.address), printers: { other: overTcp() } });
    const kiosk = await kioskAt(house);
    await register(kiosk);
    await becomes(kiosk, { state: 'failed', reason: 'unreachable' });
    await agent.says(/^The hall's plan names a printer "main" of this agent, whose settings have: other\.$/);
    expect(emulator.jobs).toEqual([]);
  });
});

describe('a job in the hands of an agent', () => {
  it('[P3.11] is printed once when the agent is killed in the middle, and never said to be printed', async () => {
    emulator.manner = 'falls-silent';
    const house = await openHall({ hall });
    const file = await agentFile(printing(house.address));
    const agent = AgentProcess.run('--config', file);
    await agent.says(/^Connected/);
    const kiosk = await kioskAt(house);
    const { printJobId } = await register(kiosk);
    await vi.waitFor(() => expect(emulator.jobs).toHaveLength(1), { timeout: 10_000 });
    await agent.kill();
    emulator.manner = 'ok';
    await AgentProcess.run('--config', file).says(/^Connected/);
    const { number } = await register(kiosk);
    await becomes(kiosk, { state: 'printed' });
    expect(await kiosk.ask('print-job:look', { printJobId })).toEqual({ ok: true, value: { state: 'sent' } });
    expect(emulator.jobs).toHaveLength(2);
    expect(emulator.jobs.map((job) => textOf(printOnPaper(job)).includes(number))).toEqual([false, true]);
  });

  it('[P3.11] comes to its end over a killed server, and is printed once', async () => {
    emulator.manner = 'paper-ends-meanwhile';
    const { start } = await aServer();
    const server = await start();
    await AgentProcess.connected(printing(server.address));
    const kiosk = await kioskOf(server);
    const { printJobId } = await register(kiosk);
    await stands(kiosk, printJobId, { state: 'sent', trouble: 'no-paper' });
    await server.kill();
    const again = await start();
    emulator.manner = 'ok';
    // The agent comes back, and with it the question how its printer is: then the rest of the ticket comes out.
    const kioskAgain = await kioskOf(again);
    await stands(kioskAgain, printJobId, { state: 'printed' });
    expect(emulator.jobs).toHaveLength(1);
  });

  it('[P3.11] that the server noted and the agent never got has certainly failed', async () => {
    const { start } = await aServer();
    const server = await start();
    const file = await agentFile(printing(server.address));
    const agent = AgentProcess.run('--config', file);
    await agent.says(/^Connected/);
    const kiosk = await kioskOf(server);
    // All that was asked before is answered.
    await register(kiosk);
    await becomes(kiosk, { state: 'printed' });
    // It hears nothing any more, and the server does not know yet.
    agent.freeze();
    const { printJobId } = await register(kiosk);
    await stands(kiosk, printJobId, { state: 'sent' });
    await agent.kill();
    await AgentProcess.run('--config', file).says(/^Connected/);
    await becomes(kiosk, { state: 'failed', reason: 'unreachable' });
    expect(emulator.jobs).toHaveLength(1);
  });
});
