import { v7 as newId } from 'uuid';
import type { AlertView } from '../contract/alert-view.ts';
import type { RefusalCode } from '../contract/answer.ts';
import type { Desk } from '../contract/desk.ts';
import type { OfficerNotices, OfficerRequests } from '../contract/officer.ts';
import { clock } from '../ui/clock.svelte.ts';
import type { Link } from '../ui/link.svelte.ts';

/** So long may an alert be on its way before the officer must know that nobody has heard it yet. */
const patienceMs = 2_500;

/** After these the server may have the alert, or take the same request later; any other refusal is its last word on it. */
const undecided: readonly RefusalCode[] = ['no-answer', 'storage-failed', 'internal-fault', 'too-many-requests'];

/** One press of the alert button. The same `requestId` goes with every repeat, so it stays one alert. */
interface Attempt {
  requestId: string;
  counterId: string;
  /**
   * `sending-again`: by itself, since the link came up again. `refused`: certainly not done, and the same id would
   * only get the same refusal again.
   */
  state: 'sending' | 'sending-again' | 'undelivered' | 'refused' | 'received';
  alertId: string | null;
}

/** An alert that is over, and when this screen heard of it. */
export interface EndedAlert {
  alert: AlertView;
  seenAt: number;
}

/** The alert button: what was pressed here and how far it has come (mission S2). */
export class AlertSender {
  #attempt = $state.raw<Attempt | null>(null);
  /** What the server says is open at this counter. */
  open = $state.raw<readonly AlertView[]>([]);
  /** Those that were open here and are no longer; they stay until the officer has seen it. */
  ended = $state.raw<readonly EndedAlert[]>([]);
  #counterId = $state.raw<string | null>(null);
  /** Counts what was sent: of an attempt that is sent anew, older silence says nothing. */
  #sent = 0;
  readonly #link: Link<OfficerRequests, OfficerNotices>;

  /** Whether there is a counter to raise an alert at. */
  readonly possible = $derived(this.#counterId !== null);
  /** Pressed, and neither the server nor the clock has said anything yet. */
  readonly sending = $derived.by(() => this.#isOnItsWay() && this.#link.status === 'up');
  /** It could not be delivered before, the link is up again, and it is sent anew by itself. */
  readonly sendingAgain = $derived(this.sending && this.#attempt?.state === 'sending-again');
  readonly undelivered = $derived.by(() => {
    if (this.#attempt === null || this.#attempt.state === 'received') return false;
    return !this.#isOnItsWay() || this.#link.status !== 'up';
  });
  /** The server has it, and its own view of it is still on the way. */
  readonly received = $derived.by(() => {
    if (this.#attempt?.state !== 'received' || this.#attempt.counterId !== this.#counterId) return false;
    const { alertId } = this.#attempt;
    return !this.open.some(({ id }) => id === alertId) && !this.ended.some(({ alert }) => alert.id === alertId);
  });

  constructor(link: Link<OfficerRequests, OfficerNotices>) {
    this.#link = link;
    link.onUp(() => this.#sendAgain());
  }

  /** One press raises, with no question before it. While an attempt at this counter is undecided, a press repeats it. */
  async raise(): Promise<void> {
    if (this.#counterId === null || (this.sending && this.#attempt?.counterId === this.#counterId)) return;
    await this.#send(this.#undecidedHere() ?? { requestId: newId(), counterId: this.#counterId }, 'sending');
  }

  /** The officer has found help another way. */
  giveUp(): void {
    this.#attempt = null;
  }

  dismiss(alertId: string): void {
    this.ended = this.ended.filter(({ alert }) => alert.id !== alertId);
    if (this.#attempt?.alertId === alertId) this.#attempt = null;
  }

  /** Takes the server's word. At another counter nothing is known of what was open at the last one. */
  follow({ counterId, alerts }: Desk): void {
    const open = alerts.filter(({ status }) => status !== 'closed');
    const sameCounter = counterId === this.#counterId;
    const gone = sameCounter ? this.open.filter(({ id }) => !open.some((alert) => alert.id === id)) : [];
    const lastWord = gone.map((alert) => ({
      alert: alerts.find(({ id }) => id === alert.id) ?? alert,
      seenAt: clock.now,
    }));
    this.ended = [...lastWord, ...(sameCounter ? this.ended : [])];
    this.open = open;
    this.#counterId = counterId;
    if (!sameCounter && this.#attempt?.state === 'received') this.#attempt = null;
  }

  #undecidedHere(): Attempt | null {
    const attempt = this.#attempt;
    const open = this.#isOnItsWay() || attempt?.state === 'undelivered';
    return open && attempt?.counterId === this.#counterId ? attempt : null;
  }

  #isOnItsWay(): boolean {
    return this.#attempt?.state === 'sending' || this.#attempt?.state === 'sending-again';
  }

  /** The link is up again: what was pressed while it was not needs no second press. */
  #sendAgain(): void {
    const attempt = this.#attempt;
    if (attempt !== null && (this.#isOnItsWay() || attempt.state === 'undelivered')) {
      void this.#send(attempt, 'sending-again');
    }
  }

  async #send(
    { requestId, counterId }: Pick<Attempt, 'requestId' | 'counterId'>,
    state: 'sending' | 'sending-again',
  ): Promise<void> {
    const attempt = { requestId, counterId, alertId: null };
    const turn = (this.#sent += 1);
    const doubt = (doubted: 'undelivered' | 'refused'): void => {
      if (turn === this.#sent) this.#settle({ ...attempt, state: doubted });
    };
    this.#attempt = { ...attempt, state };
    const worry = setTimeout(() => doubt('undelivered'), patienceMs);
    const answer = await this.#link.ask('alert:raise', { requestId, counterId });
    clearTimeout(worry);
    if (answer.ok) this.#settle({ ...attempt, state: 'received', alertId: answer.value.alertId });
    else doubt(undecided.includes(answer.refusal.code) ? 'undelivered' : 'refused');
  }

  /** A late word on an attempt that was given up, or that got through meanwhile, changes nothing. */
  #settle(attempt: Attempt): void {
    if (this.#attempt?.requestId !== attempt.requestId || this.#attempt.state === 'received') return;
    this.#attempt = attempt;
  }
}
