import type { Answer } from '../contract/answer.ts';
import {
  officerNotices,
  officerRequests,
  type CancelReason,
  type Desk as DeskView,
  type RevealReason,
  type RevealedRegistration,
} from '../contract/officer.ts';
import { Link } from '../ui/link.svelte.ts';
import { AlertSender } from './alert-sender.svelte.ts';
import { hindranceOf, type DeskAct, type Hindrance } from './desk-acts.ts';
import { Presses } from './presses.svelte.ts';

/** What the band across the top says of the officer's window. */
export type WindowState = 'no-window' | 'idle' | 'called' | 'serving' | 'offline';

type Press = DeskAct | 'reveal' | `open:${string}`;

/** An officer's desk: the server's last word on it, and what the officer can do. */
export class Desk {
  view = $state.raw<DeskView | null>(null);
  readonly presses = new Presses<Press>();
  readonly alerts: AlertSender;
  #revealed = $state.raw<{ number: string; registration: RevealedRegistration } | null>(null);
  readonly #link = new Link('/officer', officerRequests, officerNotices);

  readonly link = $derived({ status: this.#link.status, refusedBecause: this.#link.refusedBecause });
  readonly online = $derived(this.#link.status === 'up');
  readonly signedOut = $derived(
    this.#link.refusedBecause === 'not-signed-in' || this.presses.refusal?.code === 'not-signed-in',
  );
  readonly counter = $derived(this.view?.counters.find(({ id }) => id === this.view?.counterId) ?? null);
  readonly atCounter = $derived(this.view?.atCounter ?? null);
  readonly state = $derived.by<WindowState>(() => {
    if (!this.online) return 'offline';
    if (this.counter === null) return 'no-window';
    return this.atCounter?.status ?? 'idle';
  });
  readonly revealed = $derived(this.#revealed?.registration ?? null);

  constructor() {
    this.alerts = new AlertSender(this.#link);
    this.#link.on('desk:changed', (view) => this.#take(view));
  }

  close(): void {
    this.hideRegistration();
    this.#link.close();
  }

  hindrance(act: DeskAct): Hindrance | null {
    return this.view === null ? { code: 'nobody-here' } : hindranceOf(act, this.view);
  }

  canPress(act: DeskAct): boolean {
    return this.online && this.hindrance(act) === null && !this.presses.blocked(act);
  }

  async openCounter(counterId: string): Promise<void> {
    await this.presses.send(`open:${counterId}`, (requestId) =>
      this.#link.ask('counter:open', { requestId, counterId }),
    );
  }

  /** Does what needs no further question; `cancel` asks for a reason first, see `cancelTicket`. */
  async press(act: Exclude<DeskAct, 'cancel'>): Promise<void> {
    const counterId = this.view?.counterId ?? null;
    if (counterId === null || !this.canPress(act)) return;
    if (act === 'call-next') await this.#send(act, (id) => this.#link.ask('ticket:call-next', id));
    else if (act === 'close') await this.#send(act, (id) => this.#link.ask('counter:close', id));
    else await this.#pressOnTicket(act);
  }

  async #pressOnTicket(act: 'recall' | 'start' | 'complete' | 'no-show'): Promise<void> {
    const number = this.atCounter?.facts.number;
    if (number === undefined) return;
    const event = (
      {
        recall: 'ticket:recall',
        start: 'interview:start',
        complete: 'interview:complete',
        'no-show': 'ticket:record-no-show',
      } as const
    )[act];
    await this.#send(act, (id) => this.#link.ask(event, { ...id, number }));
  }

  async cancelTicket(number: string, reason: CancelReason): Promise<void> {
    await this.#send('cancel', (id) => this.#link.ask('ticket:cancel', { ...id, number, reason }));
  }

  /** Shows the personal part of a registration until it is hidden or the ticket changes; it is kept nowhere else. */
  async revealRegistration(number: string, reason: RevealReason): Promise<void> {
    const answer = await this.#send('reveal', ({ counterId }) =>
      this.#link.ask('registration:reveal', { counterId, number, reason }),
    );
    const stillHere = this.atCounter?.facts.number === number;
    if (answer?.ok && stillHere) this.#revealed = { number, registration: answer.value };
  }

  hideRegistration(): void {
    this.#revealed = null;
  }

  #take(view: DeskView): void {
    this.alerts.follow(view);
    this.view = view;
    if (this.#revealed?.number !== view.atCounter?.facts.number) this.hideRegistration();
  }

  async #send<Value>(
    press: Press,
    ask: (id: { requestId: string; counterId: string }) => Promise<Answer<Value>>,
  ): Promise<Answer<Value> | null> {
    const counterId = this.view?.counterId ?? null;
    return counterId === null ? null : this.presses.send(press, (requestId) => ask({ requestId, counterId }));
  }
}
