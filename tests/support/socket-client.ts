import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { answerOf, type Answer } from '../../contract/answer.ts';
import { deviceRequests } from '../../contract/device.ts';
import { guardNotices, guardRequests } from '../../contract/guard.ts';
import { hallDisplayNotices, hallDisplayRequests } from '../../contract/hall-display.ts';
import { kioskNotices, kioskRequests } from '../../contract/kiosk.ts';
import { officerNotices, officerRequests } from '../../contract/officer.ts';
import { protocolVersion as currentVersion, type Namespace } from '../../contract/protocol.ts';
import { supervisorNotices, supervisorRequests } from '../../contract/supervisor.ts';
import type { NoticeOf, NoticeTable, ReplyOf, RequestOf, RequestTable } from '../../contract/tables.ts';

const tables = {
  '/kiosk': { requests: kioskRequests, notices: kioskNotices },
  '/officer': { requests: officerRequests, notices: officerNotices },
  '/guard': { requests: guardRequests, notices: guardNotices },
  '/supervisor': { requests: supervisorRequests, notices: supervisorNotices },
  '/hall-display': { requests: hallDisplayRequests, notices: hallDisplayNotices },
  '/device': { requests: deviceRequests, notices: {} },
} as const satisfies Record<Namespace, { requests: RequestTable; notices: NoticeTable }>;

type Requests<Place extends Namespace> = (typeof tables)[Place]['requests'];
type Notices<Place extends Namespace> = (typeof tables)[Place]['notices'];

const patienceMs = 5_000;
/** Far above the ids that Socket.IO gives its own requests. */
const firstTextId = 1_000_000;

export interface ConnectOptions {
  /** Of somebody who signed in, see {@link signIn}. */
  readonly cookie?: string;
  readonly deviceId?: string;
  readonly deviceKey?: string;
  readonly protocolVersion?: number;
  /** Said in place of an honest handshake. */
  readonly auth?: Record<string, unknown>;
  readonly origin?: string;
  readonly transport?: 'websocket' | 'polling';
}

/** One connection to one namespace. Parses answers and notices against the contract, as the screens do. */
export class SocketClient<Place extends Namespace> {
  /** Every notice that has arrived, oldest first, as it came. */
  readonly received: { name: string; notice: unknown }[] = [];
  readonly #place: Place;
  readonly #socket: Socket;
  readonly #onArrival = new Set<() => void>();
  #lookedAt = 0;
  #nextTextId = firstTextId;

  private constructor(place: Place, socket: Socket) {
    this.#place = place;
    this.#socket = socket;
    socket.onAny((name: string, notice: unknown) => {
      this.received.push({ name, notice });
      for (const arrived of this.#onArrival) arrived();
    });
  }

  /** Rejects with the server's refusal as its message: `not-signed-in`. */
  static connect<Place extends Namespace>(
    address: string,
    namespace: Place,
    options: ConnectOptions = {},
  ): Promise<SocketClient<Place>> {
    const { cookie, deviceId, deviceKey, protocolVersion = currentVersion, origin, transport = 'websocket' } = options;
    const socket = io(`${address}${namespace}`, {
      auth: options.auth ?? { protocolVersion, deviceId, deviceKey },
      extraHeaders: { ...(cookie && { cookie }), ...(origin && { origin }) },
      transports: [transport],
      forceNew: true,
      reconnection: false,
      timeout: patienceMs,
    });
    const client = new SocketClient(namespace, socket);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(client));
      socket.once('connect_error', (refusal) => {
        socket.close();
        reject(refusal);
      });
    });
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  /** Rejects when no answer comes, or one that does not fit the contract. */
  async ask<Name extends keyof Requests<Place> & string>(
    name: Name,
    request: RequestOf<Requests<Place>, Name>,
  ): Promise<Answer<ReplyOf<Requests<Place>, Name>>> {
    const answer = await this.#askOnce(name, request);
    const table: RequestTable = tables[this.#place].requests;
    return answerOf(table[name]?.reply ?? z.never()).parse(answer) as Answer<ReplyOf<Requests<Place>, Name>>;
  }

  /** Asks what no honest client would. */
  async askAnything(name: string, ...sent: unknown[]): Promise<Answer<unknown>> {
    return answerOf(z.unknown()).parse(await this.#askOnce(name, ...sent));
  }

  /** Says something and wants no answer. */
  tell(name: string, ...sent: unknown[]): void {
    this.#socket.emit(name, ...sent);
  }

  /** Asks with the packet's JSON as written here, so that it may say what JavaScript cannot: `["ask",{"n":1e999}]`. */
  askText(json: string): Promise<Answer<unknown>> {
    const id = this.#nextTextId++;
    const head = `3${this.#place},${id}`;
    const { engine } = this.#socket.io;
    return new Promise((resolve, reject) => {
      const settle = (done: () => void): void => {
        clearTimeout(late);
        engine.off('data', listen);
        done();
      };
      const listen = (data: unknown): void => {
        if (typeof data !== 'string' || !data.startsWith(head)) return;
        const [answer] = JSON.parse(data.slice(head.length)) as unknown[];
        settle(() => resolve(answerOf(z.unknown()).parse(answer)));
      };
      const late = setTimeout(() => settle(() => reject(new Error(`no answer to ${json.slice(0, 80)}`))), patienceMs);
      engine.on('data', listen);
      engine.write(`2${this.#place},${id}${json}`);
    });
  }

  /** Puts a packet on the line as it is, good or bad. */
  write(packet: string): void {
    this.#socket.io.engine.write(packet);
  }

  /** The first notice of this name, among those not looked at before, that satisfies; waits for it when it has not come. */
  async next<Name extends keyof Notices<Place> & string>(
    name: Name,
    satisfies: (notice: NoticeOf<Notices<Place>, Name>) => boolean = () => true,
  ): Promise<NoticeOf<Notices<Place>, Name>> {
    const notices: NoticeTable = tables[this.#place].notices;
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const arrived = this.received[this.#lookedAt];
      if (arrived === undefined) {
        await this.#arrival(name, deadline - Date.now());
        continue;
      }
      this.#lookedAt += 1;
      if (arrived.name !== name) continue;
      const notice = (notices[name] ?? z.never()).parse(arrived.notice) as NoticeOf<Notices<Place>, Name>;
      if (satisfies(notice)) return notice;
    }
  }

  /** Resolves when the connection has ended, with Socket.IO's reason. */
  left(): Promise<string> {
    if (this.#socket.disconnected) return Promise.resolve('left before');
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the connection did not end')), patienceMs);
      this.#socket.once('disconnect', (reason) => {
        clearTimeout(late);
        resolve(reason);
      });
    });
  }

  close(): void {
    this.#socket.close();
  }

  async #askOnce(name: string, ...sent: unknown[]): Promise<unknown> {
    // Socket.IO would keep the request for a connection that never comes.
    if (!this.connected) throw new Error('not connected');
    return (await this.#socket.timeout(patienceMs).emitWithAck(name, ...sent)) as unknown;
  }

  #arrival(name: string, patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(late);
        this.#onArrival.delete(settle);
        resolve();
      };
      const late = setTimeout(() => {
        this.#onArrival.delete(settle);
        reject(new Error(`no ${name} that satisfies, among ${this.received.length} notices`));
      }, patience);
      this.#onArrival.add(settle);
    });
  }
}

/**
 * Signs in over HTTP.
 *
 * @returns the cookie as a browser would send it back: `houtan-session=…`
 */
export async function signIn(address: string, username: string, password = 'houtan-demo'): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const cookie = response.headers.get('set-cookie');
  if (!response.ok || cookie === null) throw new Error(`${username} could not sign in (${response.status})`);
  return cookie.split(';', 1).join('');
}
