import type { Answer, Refusal, RefusalCode } from '../contract/answer.ts';

/** How a request that changes something stands. `unanswered`: it is not known whether the server has done it. */
export type SubmissionState =
  { status: 'open' } | { status: 'asking' } | { status: 'unanswered' } | { status: 'refused'; refusal: Refusal };

interface Means<Wish, Value> {
  ask: (request: Wish & { requestId: string }) => Promise<Answer<Value>>;
  onDone: (value: Value) => void;
  newRequestId: () => string;
}

/**
 * These do not say that nothing was done: an earlier attempt of the same request may have been, and its answer lost.
 * The server never keeps them as its answer, so the same id may be asked again.
 */
const undecided: ReadonlySet<RefusalCode> = new Set([
  'no-answer',
  'storage-failed',
  'internal-fault',
  'too-many-requests',
]);

export function isUndecided({ code }: Refusal): boolean {
  return undecided.has(code);
}

/**
 * One thing a visitor asks of the hall. Its request keeps its id until the hall has decided or the visitor wishes
 * something else: pressing again must never do it twice.
 */
export class Submission<Wish extends object, Value> {
  state = $state.raw<SubmissionState>({ status: 'open' });
  /** What was asked last; null when nothing is open any more. */
  wish = $state.raw<Wish | null>(null);
  /** What was asked cannot be changed now. */
  readonly fixed = $derived(this.state.status === 'asking' || this.state.status === 'unanswered');
  readonly #means: Means<Wish, Value>;
  #requestId: string | null = null;
  #abandoned = false;

  constructor(means: Means<Wish, Value>) {
    this.#means = means;
  }

  async send(wish: Wish): Promise<void> {
    if (this.state.status === 'asking') return;
    if (this.#requestId === null || JSON.stringify(wish) !== JSON.stringify(this.wish)) {
      this.#requestId = this.#means.newRequestId();
    }
    const requestId = this.#requestId;
    this.wish = wish;
    this.state = { status: 'asking' };
    const answer = await this.#means.ask({ ...wish, requestId });
    if (this.#abandoned) return;
    if (answer.ok) this.#done(answer.value);
    else this.#refused(answer.refusal);
  }

  /** The link is up again: what is still open goes out once more. */
  repeatUnanswered(): void {
    if (this.state.status === 'unanswered' && this.wish !== null) void this.send(this.wish);
  }

  /** The question is shown anew; a request that may have been done keeps its id all the same. */
  reopen(): void {
    if (!this.fixed) this.state = { status: 'open' };
  }

  /** The visitor is gone: an answer still on its way must not reach the next visitor's screen. */
  abandon(): void {
    this.#abandoned = true;
    this.wish = null;
  }

  #done(value: Value): void {
    this.#requestId = null;
    this.wish = null;
    this.state = { status: 'open' };
    this.#means.onDone(value);
  }

  #refused(refusal: Refusal): void {
    if (!isUndecided(refusal)) this.#requestId = null;
    this.state = refusal.code === 'no-answer' ? { status: 'unanswered' } : { status: 'refused', refusal };
  }
}
