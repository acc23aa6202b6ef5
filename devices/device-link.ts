import { isDeepStrictEqual } from 'node:util';
import { io, type Socket } from 'socket.io-client';
import { agentOrders, type AgentOrders } from '../contract/agent.ts';
import { answerOf, type Answer } from '../contract/answer.ts';
import { deviceRequests, type DeviceRequests } from '../contract/device.ts';
import { protocolVersion, type Handshake, type Namespace } from '../contract/protocol.ts';
import type { ReplyOf, RequestOf } from '../contract/tables.ts';

const namespace: Namespace = '/device';
const answerTimeoutMs = 3_000;
/** A device that is enrolled meanwhile comes in by itself. */
const refusedRetryMs = 3_000;
const noAnswer = { ok: false, refusal: { code: 'no-answer' } } as const;

/** `refused`: the server is there and does not let this device in; `reason` is a `ConnectRefusal` as a rule. */
export type LinkState =
  { readonly status: 'up' } | { readonly status: 'down' } | { readonly status: 'refused'; readonly reason: string };

/** What is done for each order of the server, after it has been parsed. */
export type OrderHandlers = {
  [Name in keyof AgentOrders]: (request: RequestOf<AgentOrders, Name>) => Promise<ReplyOf<AgentOrders, Name>>;
};

interface DeviceLinkOptions {
  /** `http://192.168.1.10:8080` */
  readonly server: string;
  /** Asked at each attempt: a device may be enrolled while it tries. */
  readonly identify: () => Promise<Omit<Handshake, 'protocolVersion'>>;
  /** Told once for each change. */
  readonly onChange: (state: LinkState) => void;
}

/** The road from this agent to the server. Comes back by itself, for ever, whatever ended it. */
export class DeviceLink {
  readonly #socket: Socket;
  readonly #onChange: (state: LinkState) => void;
  #state: LinkState | null = null;
  #retry: NodeJS.Timeout | undefined;

  constructor({ server, identify, onChange }: DeviceLinkOptions) {
    this.#onChange = onChange;
    this.#socket = io(new URL(namespace, server).href, {
      auth: (put) => void identify().then((identity) => put({ protocolVersion, ...identity })),
      transports: ['websocket'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
      timeout: 4_000,
    });
    this.#socket.on('connect', () => this.#become({ status: 'up' }));
    this.#socket.on('disconnect', () => this.#left({ status: 'down' }));
    this.#socket.on('connect_error', ({ message }) => {
      this.#left(this.#socket.active ? { status: 'down' } : { status: 'refused', reason: message });
    });
  }

  /**
   * Asks the server once and now. Without a connection nothing is kept for later: a card that comes late would show one visitor
   * to the next (rule K2.6). Never rejects: silence is the refusal `no-answer`.
   */
  async ask<Name extends keyof DeviceRequests>(
    name: Name,
    request: RequestOf<DeviceRequests, Name>,
  ): Promise<Answer<ReplyOf<DeviceRequests, Name>>> {
    if (!this.#socket.connected) return noAnswer;
    try {
      const answer: unknown = await this.#socket.timeout(answerTimeoutMs).emitWithAck(name, request);
      return answerOf(deviceRequests[name].reply).parse(answer) as Answer<ReplyOf<DeviceRequests, Name>>;
    } catch {
      // Too late, cut off, or an answer that does not fit the contract: whether it was done is not known.
      return noAnswer;
    }
  }

  /** From now on does what the server asks of this agent. What is no order of the contract gets no answer. */
  obey(handlers: OrderHandlers): void {
    for (const name of Object.keys(agentOrders) as (keyof AgentOrders)[]) {
      this.#socket.on(name, (request: unknown, acknowledge: unknown) => {
        const parsed = agentOrders[name].request.safeParse(request);
        if (!parsed.success || typeof acknowledge !== 'function') return;
        const handle = handlers[name] as (request: unknown) => Promise<unknown>;
        handle(parsed.data).then(acknowledge as (reply: unknown) => void, () => undefined);
      });
    }
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#socket.off();
    this.#socket.close();
  }

  /** Socket.IO comes back by itself from a broken line, but not when the server itself said no or goodbye. */
  #left(state: LinkState): void {
    if (!this.#socket.active) {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.#socket.connect(), refusedRetryMs);
    }
    this.#become(state);
  }

  #become(state: LinkState): void {
    if (isDeepStrictEqual(state, this.#state)) return;
    this.#state = state;
    this.#onChange(state);
  }
}
