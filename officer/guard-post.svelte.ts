import { v7 as newId } from 'uuid';
import type { AlertCloseReason } from '../contract/alert-view.ts';
import type { StaffHelpRequests } from '../contract/help.ts';
import { guardNotices, guardRequests, type GuardPost as PostView } from '../contract/guard.ts';
import { Link } from '../ui/link.svelte.ts';
import { AlertSound } from './alert-sound.ts';
import { Presses } from './presses.svelte.ts';

/** One page is one post: the server counts on how many posts an alert is shown. */
const postId = newId();

/** A guard's post: the alerts as the server has them, what the guard can do, and whether the room can hear it. */
export class GuardPost {
  view = $state.raw<PostView | null>(null);
  /** The browser lets this page sound. Until somebody has touched the page it may not. */
  audible = $state(false);
  readonly presses = new Presses<`respond:${string}` | `close:${string}` | keyof StaffHelpRequests>();
  /** Alerts whose showing the server knows of, or is being told of. */
  readonly #shown = new Set<string>();
  readonly #link = new Link('/guard', guardRequests, guardNotices);
  readonly #sound = new AlertSound((audible) => {
    this.audible = audible;
  });

  readonly online = $derived(this.#link.status === 'up');
  /** What the screen shows is what the server says now. */
  readonly upToDate = $derived(this.online && !this.#link.garbled);
  /** What the screen shows may be old, and an alert may be open that it does not know of. */
  readonly lost = $derived(!this.upToDate && this.view !== null);
  readonly signedOut = $derived(this.#link.refusedBecause === 'not-signed-in');
  /** Somebody has called and nobody is on the way. */
  readonly ringing = $derived(this.view?.open.some(({ status }) => status === 'raised' || status === 'shown') ?? false);

  constructor() {
    // The server counts only connected posts: a new connection tells anew what this post shows.
    this.#link.onUp(() => this.#shown.clear());
    this.#link.on('post:changed', (view) => {
      this.view = view;
    });
  }

  close(): void {
    this.#link.close();
    this.#sound.close();
  }

  /** Sounds until the returned function is called. */
  ring(): () => void {
    return this.#sound.ring();
  }

  /** Reminds quietly, until the returned function is called, that no alert can arrive. */
  remindOfLoss(): () => void {
    return this.#sound.remindOfLoss();
  }

  enableSound(): void {
    this.#sound.enable();
  }

  /** Tells the server that this alert is on the screen. What did not arrive is told again with the next view. */
  async confirmShown(alertId: string): Promise<void> {
    if (this.#shown.has(alertId)) return;
    this.#shown.add(alertId);
    const answer = await this.#link.ask('alert:show', { requestId: newId(), alertId, postId });
    if (!answer.ok && answer.refusal.code !== 'alert-closed') this.#shown.delete(alertId);
  }

  async respond(alertId: string): Promise<void> {
    await this.presses.send(`respond:${alertId}`, (requestId) =>
      this.#link.ask('alert:respond', { requestId, alertId }),
    );
  }

  /** Goes to a kiosk where somebody asks for help, or has helped there. */
  async help(name: keyof StaffHelpRequests, kioskId: string): Promise<void> {
    await this.presses.send(name, (requestId) => this.#link.ask(name, { requestId, kioskId }));
  }

  async closeAlert(alertId: string, reason: AlertCloseReason): Promise<void> {
    await this.presses.send(`close:${alertId}`, (requestId) =>
      this.#link.ask('alert:close', { requestId, alertId, reason }),
    );
  }
}
