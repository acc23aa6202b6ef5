import { io, type Socket } from 'socket.io-client';
import { answerOf, type Answer } from '../contract/answer.ts';
import { protocolVersion, type Handshake, type Namespace } from '../contract/protocol.ts';
import type { NoticeOf, NoticeTable, ReplyOf, RequestOf, RequestTable } from '../contract/tables.ts';

const attemptTimeoutMs = 3_000;
const patienceMs = 9_000;
/** A device that is enrolled meanwhile comes in by itself; a screen of another version reloads. */
const refusedRetryMs = 5_000;
const sentAwayRetryMs = 500;
const noAnswer = { ok: false, refusal: { code: 'no-answer' } } as const;

/**
 * The one road between a screen and the server: typed requests with answers, typed notices, and the truth about
 * the connection. Answers and notices are parsed; what does not fit the contract is dropped and logged;
 * such a notice also makes the link `garbled`.
 */
export class Link<Requests extends RequestTable, Notices extends NoticeTable> {
  /** `refused`: the server does not accept this client; see `refusedBecause`. */
  status = $state<'connecting' | 'up' | 'down' | 'refused'>('connecting');
  refusedBecause = $state<string | null>(null);
  /** A notice came that does not fit the contract, and no good one of its name since: what is shown may be old. */
  garbled = $state(false);
  readonly #socket: Socket;
  readonly #requests: Requests;
  readonly #notices: Notices;
  readonly #garbledNames = new Set<string>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    namespace: Namespace,
    requests: Requests,
    notices: Notices,
    identity: Omit<Handshake, 'protocolVersion'> = {},
  ) {
    this.#requests = requests;
    this.#notices = notices;
    this.#socket = io(namespace, {
      auth: { protocolVersion, ...identity },
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 2_000,
      // Longer than a laden server needs after an outage: a handshake given up too early is begun again from nothing.
      timeout: 10_000,
    });
    this.#socket.on('connect', () => {
      this.status = 'up';
      this.refusedBecause = null;
    });
    this.#socket.on('disconnect', (reason) => {
      this.status = 'down';
      // The server ended it (sign-out, restart of a namespace): Socket.IO does not come back by itself.
      if (reason === 'io server disconnect') this.#retryLater(sentAwayRetryMs, () => this.#socket.connect());
    });
    this.#socket.on('connect_error', (error) => {
      this.#refused(error.message);
    });
  }

  #refused(reason: string): void {
    if (this.#socket.active) {
      this.status = 'down';
      return;
    }
    this.status = 'refused';
    this.refusedBecause = reason;
    if (reason === 'not-signed-in') return;
    this.#retryLater(refusedRetryMs, () =>
      reason === 'protocol-mismatch' ? location.reload() : this.#socket.connect(),
    );
  }

  #retryLater(delayMs: number, retry: () => void): void {
    clearTimeout(this.#retry);
    if (!this.#closed) this.#retry = setTimeout(retry, delayMs);
  }

  /** Calls `listener` each time the link comes up, the first time too: what was missed meanwhile is to be asked for. */
  onUp(listener: () => void): void {
    this.#socket.on('connect', listener);
  }

  /** Calls `listener` with each notice of this name that fits the contract. */
  on<Name extends keyof Notices & string>(name: Name, listener: (notice: NoticeOf<Notices, Name>) => void): void {
    this.#socket.on<string>(name, (notice: unknown) => {
      const parsed = this.#notices[name]?.safeParse(notice);
      this.#noteFit(name, parsed?.success === true);
      if (parsed?.success) listener(parsed.data as NoticeOf<Notices, Name>);
      else console.error(`notice ${name} does not fit the contract`);
    });
  }

  #noteFit(name: string, fits: boolean): void {
    if (fits) this.#garbledNames.delete(name);
    else this.#garbledNames.add(name);
    this.garbled = this.#garbledNames.size > 0;
  }

  /**
   * Asks, and asks again over a lost connection while patience lasts; with the same `requestId` the server does
   * the work once. Never rejects: silence is the refusal `no-answer`.
   */
  async ask<Name extends keyof Requests & string>(
    name: Name,
    request: RequestOf<Requests, Name>,
  ): Promise<Answer<ReplyOf<Requests, Name>>> {
    const giveUpAt = Date.now() + patienceMs;
    while (!this.#closed && Date.now() < giveUpAt) {
      try {
        const answer: unknown = await this.#socket.timeout(attemptTimeoutMs).emitWithAck(name, request);
        return this.#parseAnswer(name, answer);
      } catch {
        // No answer within the attempt; the next attempt waits in the socket's buffer until the link is up.
      }
    }
    return noAnswer;
  }

  #parseAnswer<Name extends keyof Requests & string>(name: Name, answer: unknown): Answer<ReplyOf<Requests, Name>> {
    const reply = this.#requests[name]?.reply;
    const parsed = reply && answerOf(reply).safeParse(answer);
    if (parsed?.success) return parsed.data as Answer<ReplyOf<Requests, Name>>;
    console.error(`answer to ${name} does not fit the contract`);
    return noAnswer;
  }

  /** Ends the link for good. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#socket.close();
  }
}
