import { v4 as newId } from 'uuid';
import type { AlertView } from '../contract/alert-view.ts';
import type { Desk, OfficerNotices, OfficerRequests } from '../contract/officer.ts';
import type { Link } from '../ui/link.svelte.ts';

/** So long may an alert be on its way before the officer must know that nobody has heard it yet. */
const patienceMs = 2_500;

/** One press of the alert button. The same `requestId` goes with every repeat, so it stays one alert. */
interface Attempt {
  requestId: string;
  counterId: string;
  state: 'sending' | 'undelivered' | 'received';
  alertId: string | null;
}

/** The alert button: what was pressed here and how far it has come (mission S2). */
export class AlertSender {
  #attempt = $state.raw<Attempt | null>(null);
  /** What the server says is open at this counter. */
  open = $state.raw<readonly AlertView[]>([]);
  /** Those that were open here and are no longer; they stay until the officer has seen it. */
  ended = $state.raw<readonly AlertView[]>([]);
  #counterId: string | null = null;
  readonly #link: Link<OfficerRequests, OfficerNotices>;

  /** Pressed, and neither the server nor the clock has said anything yet. */
  readonly sending = $derived.by(() => this.#attempt?.state === 'sending' && this.#link.status === 'up');
  readonly undelivered = $derived.by(() => {
    if (this.#attempt === null || this.#attempt.state === 'received') return false;
    return this.#attempt.state === 'undelivered' || this.#link.status !== 'up';
  });
  /** The server has it, and its own view of it is still on the way. */
  readonly received = $derived.by(() => {
    const alertId = this.#attempt?.alertId ?? null;
    return alertId !== null && ![...this.open, ...this.ended].some(({ id }) => id === alertId);
  });

  constructor(link: Link<OfficerRequests, OfficerNotices>) {
    this.#link = link;
  }

  /** One press raises, with no question before it. While an attempt is not through, a press repeats that one. */
  async raise(counterId: string): Promise<void> {
    if (this.sending) return;
    await this.#send(this.undelivered && this.#attempt !== null ? this.#attempt : { requestId: newId(), counterId });
  }

  async sendAgain(): Promise<void> {
    if (this.#attempt !== null) await this.#send(this.#attempt);
  }

  /** The officer has found help another way. */
  giveUp(): void {
    this.#attempt = null;
  }

  dismiss(alertId: string): void {
    this.ended = this.ended.filter(({ id }) => id !== alertId);
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
  }

  async #send({ requestId, counterId }: Pick<Attempt, 'requestId' | 'counterId'>): Promise<void> {
    const attempt = { requestId, counterId, alertId: null };
    this.#attempt = { ...attempt, state: 'sending' };
    const worry = setTimeout(() => this.#settle({ ...attempt, state: 'undelivered' }), patienceMs);
    const answer = await this.#link.ask('alert:raise', { requestId, counterId });
    clearTimeout(worry);
    this.#settle(
      answer.ok
        ? { ...attempt, state: 'received', alertId: answer.value.alertId }
        : { ...attempt, state: 'undelivered' },
    );
  }

  /** A late word on an attempt that was given up, or that got through meanwhile, changes nothing. */
  #settle(attempt: Attempt): void {
    if (this.#attempt?.requestId !== attempt.requestId || this.#attempt.state === 'received') return;
    this.#attempt = attempt;
  }
}
