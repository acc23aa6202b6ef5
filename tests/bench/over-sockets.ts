import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { io, type Socket } from 'socket.io-client';
import type { Answer } from '../../contract/answer.ts';
import type { IssuedTicket } from '../../contract/kiosk.ts';
import { protocolVersion } from '../../contract/protocol.ts';
import type { Hall } from '../../server/application/hall.ts';
import { visitRequest } from './bench-hall.ts';
import { closedLoop, type Measured } from './measure.ts';
import { valueOf } from './open-hall.ts';

const projectFolder = resolve(import.meta.dirname, '../..');

/**
 * Registrations over real sockets: the server as it is started in a hall, in a process of its own with a fresh
 * database; each kiosk one connection, all of them in this process. The server prints every ticket meanwhile, and its
 * kiosks are told of every change, so this is all that a registration costs.
 */
export async function registerOverSockets(
  hall: Hall,
  folder: string,
  { kiosks, measureMs }: { kiosks: number; measureMs: number },
): Promise<Measured> {
  const { server, address } = await startServer(hall, folder);
  try {
    const sockets = await Promise.all(hall.kiosks.slice(0, kiosks).map(({ id }) => connectKiosk(address, id)));
    let turn = 0;
    const measured = await closedLoop({
      clients: kiosks,
      warmUpMs: measureMs / 2,
      measureMs,
      act: (kiosk, timed) => timed(() => registerAt(sockets[kiosk], hall, turn++)),
    });
    for (const socket of sockets) socket.disconnect();
    return measured;
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

async function startServer(hall: Hall, folder: string): Promise<{ server: ChildProcess; address: string }> {
  const planFile = join(folder, 'plan.json');
  await writeFile(planFile, JSON.stringify(hall));
  const environment = { PORT: '0', DATA_DIR: folder, PLAN_FILE: planFile, LOG_LEVEL: 'error' };
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: projectFolder,
    env: { ...process.env, ...environment, REQUESTS_PER_SECOND: '1000000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return { server, address };
  }
  throw new Error('the server did not start');
}

async function connectKiosk(address: string, deviceId: string): Promise<Socket> {
  const auth = { protocolVersion, deviceId };
  const socket = io(`${address}/kiosk`, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  await new Promise<void>((opened, failed) => {
    // The server greets a kiosk when it is ready for its requests.
    socket.once('hall:changed', () => opened());
    socket.once('connect_error', failed);
  });
  return socket;
}

async function registerAt(socket: Socket | undefined, hall: Hall, turn: number): Promise<void> {
  if (socket === undefined) throw new Error('this kiosk is not connected');
  const request = visitRequest(hall, turn);
  valueOf((await socket.timeout(10_000).emitWithAck('visit:register', request)) as Answer<IssuedTicket>);
}
