import { v4 as newId } from 'uuid';
import type { AlertView } from '../contract/alert-view.ts';
import type { RefusalCode } from '../contract/answer.ts';
import type { Desk } from '../contract/desk.ts';
import type { OfficerNotices, OfficerRequests } from '../contract/officer.ts';
import type { Link } from '../ui/link.svelte.ts';

/** So long may an alert be on its way before the officer must know that nobody has heard it yet. */
const patienceMs = 2_500;

/** After these the server may have the alert, or take the same request later; any other refusal is its last word on it. */
const undecided: readonly RefusalCode[] = ['no-answer', 'storage-failed', 'internal-fault', 'too-many-requests'];

/** One press of the alert button. The same `requestId` goes with every repeat, so it stays one alert. */
interface Attempt {
  requestId: string;
  counterId: string;
  /** `refused`: certainly not done, and the same id would only get the same refusal again. */
  state: 'sending' | 'undelivered' | 'refused' | 'received';
  alertId: string | null;
}

/** The alert button: what was pressed here and how far it has come (mission S2). */
export class AlertSender {
  #attempt = $state.raw<Attempt | null>(null);
  /** What the server says is open at this counter. */
  open = $state.raw<readonly AlertView[]>([]);
  /** Those that were open here and are no longer; they stay until the officer has seen it. */
  ended = $state.raw<readonly AlertView[]>([]);
  #counterId = $state.raw<string | null>(null);
  readonly #link: Link<OfficerRequests, OfficerNotices>;

  /** Whether there is a counter to raise an alert at. */
  readonly possible = $derived(this.#counterId !== null);
  /** Pressed, and neither the server nor the clock has said anything yet. */
  readonly sending = $derived.by(() => this.#attempt?.state === 'sending' && this.#link.status === 'up');
  readonly undelivered = $derived.by(() => {
    if (this.#attempt === null || this.#attempt.state === 'received') return false;
    return this.#attempt.state !== 'sending' || this.#link.status !== 'up';
  });
  /** The server has it, and its own view of it is still on the way. */
  readonly received = $derived.by(() => {
    if (this.#attempt?.state !== 'received' || this.#attempt.counterId !== this.#counterId) return false;
    const { alertId } = this.#attempt;
    return ![...this.open, ...this.ended].some(({ id }) => id === alertId);
  });

  constructor(link: Link<OfficerRequests, OfficerNotices>) {
    this.#link = link;
  }

  /** One press raises, with no question before it. While an attempt at this counter is undecided, a press repeats it. */
  async raise(): Promise<void> {
    if (this.#counterId === null || (this.sending && this.#attempt?.counterId === this.#counterId)) return;
    await this.#send(this.#undecidedHere() ?? { requestId: newId(), counterId: this.#counterId });
  }

  /** The officer has found help another way. */
  giveUp(): void {
    this.#attempt = null;
  }

  dismiss(alertId: string): void {
    this.ended = this.ended.filter(({ id }) => id !== alertId);
    if (this.#attempt?.alertId === alertId) this.#attempt = null;
  }

  /** Takes the server's word. At another counter nothing is known of what was open at the last one. */
  follow({ counterId, alerts }: Desk): void {
    const open = alerts.filter(({ status }) => status !== 'closed');
    const sameCounter = counterId === this.#counterId;
    const gone = sameCounter ? this.open.filter(({ id }) => !open.some((alert) => alert.id === id)) : [];
    const lastWord = gone.map((alert) => alerts.find(({ id }) => id === alert.id) ?? alert);
    this.ended = [...lastWord, ...(sameCounter ? this.ended : [])];
    this.open = open;
    this.#counterId = counterId;
    if (!sameCounter && this.#attempt?.state === 'received') this.#attempt = null;
  }

  #undecidedHere(): Attempt | null {
    const attempt = this.#attempt;
    const open = attempt?.state === 'sending' || attempt?.state === 'undelivered';
    return open && attempt.counterId === this.#counterId ? attempt : null;
  }

  async #send({ requestId, counterId }: Pick<Attempt, 'requestId' | 'counterId'>): Promise<void> {
    const attempt = { requestId, counterId, alertId: null };
    this.#attempt = { ...attempt, state: 'sending' };
    const worry = setTimeout(() => this.#settle({ ...attempt, state: 'undelivered' }), patienceMs);
    const answer = await this.#link.ask('alert:raise', { requestId, counterId });
    clearTimeout(worry);
    if (answer.ok) this.#settle({ ...attempt, state: 'received', alertId: answer.value.alertId });
    else this.#settle({ ...attempt, state: undecided.includes(answer.refusal.code) ? 'undelivered' : 'refused' });
  }

  /** A late word on an attempt that was given up, or that got through meanwhile, changes nothing. */
  #settle(attempt: Attempt): void {
    if (this.#attempt?.requestId !== attempt.requestId || this.#attempt.state === 'received') return;
    this.#attempt = attempt;
  }
}
