import { io, type Socket } from 'socket.io-client';
import type { Answer } from '../../contract/answer.ts';
import type { IssuedTicket } from '../../contract/kiosk-tickets.ts';
import { protocolVersion } from '../../contract/protocol.ts';
import type { Hall } from '../../server/application/hall.ts';
import { startBenchServer } from './bench-server.ts';
import { visitRequests, type VisitRequest } from './bench-hall.ts';
import { closedLoop, type Measured, type Timed } from './measure.ts';
import { valueOf } from './open-hall.ts';

const patienceMs = 10_000;
/** More than are asked for. */
const requestsReady = 30_000;
/** A hall's server has run for hours: its code is compiled, and its second thousand of tickets is not its first. */
const warmUpMs = 3_000;

/**
 * Registrations over real sockets: the server as a hall starts it, in a process of its own with a fresh database; each
 * kiosk of the hall one connection, all of them in this process. Print jobs are made, noted and sent meanwhile, and
 * every kiosk is told of every change.
 *
 * @param busy how many of the hall's kiosks register visitors while it is measured; all do so to warm up
 * @param folder empty; where the server keeps its data
 */
export async function registerOverSockets(
  hall: Hall,
  folder: string,
  { busy, measureMs }: { busy: number; measureMs: number },
): Promise<Measured> {
  // A loop without a pause asks faster than people can.
  const { address, stop } = await startBenchServer(hall, folder, { REQUESTS_PER_SECOND: '1000000' });
  try {
    const kiosks = await Promise.all(hall.kiosks.map(({ id }) => connectKiosk(address, id)));
    const nextVisit = visitRequests(hall, requestsReady);
    const act = (kiosk: Socket, timed: Timed) => timed(() => registerAt(kiosk, nextVisit()));
    await closedLoop({ clients: kiosks, warmUpMs: 0, measureMs: warmUpMs, act });
    const measured = await closedLoop({ clients: kiosks.slice(0, busy), warmUpMs: measureMs / 4, measureMs, act });
    for (const kiosk of kiosks) kiosk.disconnect();
    return measured;
  } finally {
    await stop();
  }
}

/** One kiosk of the bench. */
export async function connectKiosk(address: string, deviceId: string): Promise<Socket> {
  const auth = { protocolVersion, deviceId };
  const socket = io(`${address}/kiosk`, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  await new Promise<void>((greeted, failed) => {
    socket.once('hall:changed', () => greeted());
    socket.once('connect_error', failed);
  });
  return socket;
}

/** One visitor takes a number at it. */
export async function registerAt(kiosk: Socket, request: VisitRequest): Promise<void> {
  const answer: unknown = await kiosk.timeout(patienceMs).emitWithAck('visit:register', request);
  valueOf(answer as Answer<IssuedTicket>);
}
