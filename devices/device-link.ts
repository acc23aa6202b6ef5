import { isDeepStrictEqual } from 'node:util';
import { io, type Socket } from 'socket.io-client';
import { answerOf, type Answer } from '../contract/answer.ts';
import { deviceRequests, type DeviceRequests } from '../contract/device.ts';
import type { Card } from '../contract/kiosk.ts';
import { protocolVersion, type Handshake, type Namespace } from '../contract/protocol.ts';
import type { RequestOf } from '../contract/tables.ts';

const namespace: Namespace = '/device';
const answerTimeoutMs = 3_000;
/** A device that is enrolled meanwhile comes in by itself. */
const refusedRetryMs = 3_000;
const CardAnswer = answerOf(deviceRequests['card:present'].reply);
const noAnswer = { ok: false, refusal: { code: 'no-answer' } } as const;

/** `refused`: the server is there and does not let this device in; `reason` is a `ConnectRefusal` as a rule. */
export type LinkState =
  { readonly status: 'up' } | { readonly status: 'down' } | { readonly status: 'refused'; readonly reason: string };

interface DeviceLinkOptions {
  /** `http://192.168.1.10:8080` */
  readonly server: string;
  readonly identity: Omit<Handshake, 'protocolVersion'>;
  /** Told once for each change. */
  readonly onChange: (state: LinkState) => void;
}

/** The road from this agent to the server. Comes back by itself, for ever, whatever ended it. */
export class DeviceLink {
  readonly #socket: Socket;
  readonly #onChange: (state: LinkState) => void;
  #state: LinkState | null = null;
  #retry: NodeJS.Timeout | undefined;

  constructor({ server, identity, onChange }: DeviceLinkOptions) {
    this.#onChange = onChange;
    this.#socket = io(new URL(namespace, server).href, {
      auth: { protocolVersion, ...identity },
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
   * Shows a card to a kiosk, once and now. Without a connection nothing is kept for later: a card that comes late
   * would show one visitor to the next (rule K2.6). Never rejects: silence is the refusal `no-answer`.
   */
  async presentCard(kioskId: string, card: Card): Promise<Answer<null>> {
    if (!this.#socket.connected) return noAnswer;
    const request: RequestOf<DeviceRequests, 'card:present'> = { kioskId, card };
    try {
      const answer: unknown = await this.#socket.timeout(answerTimeoutMs).emitWithAck('card:present', request);
      return CardAnswer.parse(answer);
    } catch {
      // Too late, cut off, or an answer that does not fit the contract: whether it was done is not known.
      return noAnswer;
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
