import { hallDisplayNotices, hallDisplayRequests, type Board, type BoardCall } from '../contract/hall-display.ts';
import { deviceIdentity } from '../ui/device-identity.ts';
import { Link } from '../ui/link.svelte.ts';
import { pageOf } from './page.ts';

const pulseMs = 3_000;
const turnMs = 8_000;
const callRows = 6;
const queueRows = 7;

/** Names one call; a recall has a new time, so it is news again. */
export function callKey(call: BoardCall): string {
  return `${call.number}@${call.calledAt}`;
}

/** What the board shows: the server's last word, how fresh it is, what is new in it, and which page is up. */
export class BoardFeed {
  board = $state.raw<Board | null>(null);
  /** Keys of the calls that draw the eye just now. */
  pulsing = $state.raw<ReadonlySet<string>>(new Set());
  #turn = $state(0);
  #turning: ReturnType<typeof setInterval> | undefined;
  readonly #link = new Link('/hall-display', hallDisplayRequests, hallDisplayNotices, deviceIdentity());

  readonly connected = $derived(this.#link.status === 'up');
  readonly fresh = $derived(this.connected && !this.#link.garbled);
  /** When the data stopped. Worked out again only when `fresh` turns, so it stands still as long as it is not fresh. */
  readonly stoppedAt = $derived(this.fresh ? null : Date.now());
  readonly deviceUnknown = $derived(this.#link.refusedBecause === 'device-unknown');
  readonly calls = $derived(pageOf(this.board?.calls ?? [], callRows, this.#turn));
  readonly queues = $derived(pageOf(this.board?.queues ?? [], queueRows, this.#turn));
  /** The call that stands out: the latest visitor who is still on the way to a window. */
  readonly newest = $derived(this.board?.calls.find((call) => call.status === 'called') ?? null);

  constructor() {
    this.#link.on('board:changed', (board) => this.#take(board));
    this.#startTurning();
  }

  /**
   * One socket keeps its order and a reconnect begins with a snapshot, so the last board is the true one; its
   * revision starts anew with each service day and is not compared.
   */
  #take(board: Board): void {
    const known = new Set(this.board?.calls.map(callKey));
    const news = this.board === null ? [] : board.calls.map(callKey).filter((key) => !known.has(key));
    this.board = board;
    if (news.length > 0) this.#announce(news);
  }

  /** New calls are on the first page, so that page comes up and stays its full time. */
  #announce(keys: readonly string[]): void {
    this.pulsing = new Set([...this.pulsing, ...keys]);
    this.#startTurning();
    setTimeout(() => {
      this.pulsing = new Set([...this.pulsing].filter((key) => !keys.includes(key)));
    }, pulseMs);
  }

  #startTurning(): void {
    clearInterval(this.#turning);
    this.#turn = 0;
    this.#turning = setInterval(() => {
      this.#turn += 1;
    }, turnMs);
  }
}
