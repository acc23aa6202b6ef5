import type { Answer, Refusal } from '../contract/answer.ts';
import type { Card, HallAtKiosk, IssuedTicket, KioskRequests, Preview } from '../contract/kiosk.ts';
import type { RequestOf } from '../contract/tables.ts';
import { belongTogether, progressAt, stepAfter, stepBefore, type StepName } from './step-order.ts';
import { VisitDraft } from './visit-draft.svelte.ts';

type RegisterRequest = RequestOf<KioskRequests, 'visit:register'>;
type Matter = RequestOf<KioskRequests, 'visit:preview'>;

export type ScreenName = 'welcome' | StepName | 'ticket';

/** How taking the number stands. `unanswered`: it is not known whether the server has done it. */
export type Submission =
  | { status: 'open' }
  | { status: 'asking' }
  | { status: 'unanswered' }
  | { status: 'refused'; refusal: Refusal }
  | { status: 'issued'; ticket: IssuedTicket };

export type PreviewState = { status: 'asking' } | { status: 'known'; preview: Preview } | { status: 'unknown' };

/** The part of the server that a registration needs. */
export interface RegistrationDesk {
  readonly hall: HallAtKiosk | null;
  preview(matter: Matter): Promise<Answer<Preview>>;
  register(request: RegisterRequest): Promise<Answer<IssuedTicket>>;
  watchPrint(printJobId: string): void;
}

/** One visitor's way from the welcome to the ticket. A new visitor gets a new object. */
export class Registration {
  screen = $state<ScreenName>('welcome');
  draft = $state.raw<VisitDraft>() as VisitDraft;
  submission = $state.raw<Submission>({ status: 'open' });
  preview = $state.raw<PreviewState>({ status: 'asking' });
  /** null outside the questions. */
  readonly progress = $derived(
    this.screen === 'welcome' || this.screen === 'ticket' ? null : progressAt(this.screen, this.draft),
  );
  readonly #desk: RegistrationDesk;
  readonly #newRequestId: () => string;
  #editing = false;
  #previewsAsked = 0;
  #abandoned = false;
  /** Kept, id and all, until it is answered: pressing again must never take a second number. */
  #attempt: RegisterRequest | null = null;

  constructor(desk: RegistrationDesk, newRequestId: () => string) {
    this.#desk = desk;
    this.#newRequestId = newRequestId;
    this.draft = this.#newDraft();
  }

  begin(): void {
    this.screen = 'notice';
  }

  agree(): void {
    // Who declined before and agrees now wants to be asked for a document.
    if (this.draft.consent === 'declined') this.draft.way = null;
    this.draft.consent = 'given';
    this.next();
  }

  /** Goes on without a document; a number is taken all the same (mission K1, K7). */
  useStaffedWindow(): void {
    if (this.screen === 'notice') this.draft.consent = 'declined';
    this.draft.chooseWay('none');
    this.next();
  }

  /** A card that comes before the notice was agreed to, or later than asked for, is not taken. */
  takeCard(card: Card): void {
    if (this.screen !== 'identity' && this.screen !== 'card') return;
    this.draft.chooseWay('card');
    this.draft.card = card;
    this.screen = 'card';
  }

  next(): void {
    if (this.screen === 'welcome' || this.screen === 'ticket') return;
    const after = stepAfter(this.screen, this.draft);
    if (after === null) return;
    const doneEditing = this.#editing && this.draft.complete !== null && !belongTogether(this.screen, after);
    this.#show(doneEditing ? 'confirm' : after);
  }

  back(): void {
    if (this.screen === 'welcome' || this.screen === 'ticket') return;
    const before = stepBefore(this.screen, this.draft);
    const editedEnough =
      this.#editing && this.draft.complete !== null && (before === null || !belongTogether(this.screen, before));
    this.#show(editedEnough ? 'confirm' : (before ?? 'welcome'));
  }

  /** Jumps from the summary to one question; its answer leads back to the summary. */
  edit(step: StepName): void {
    this.#editing = true;
    this.#show(step === 'identity' && this.draft.consent === 'declined' ? 'notice' : step);
  }

  /** Takes the number. After `unanswered` the very same request goes out again. */
  async register(): Promise<void> {
    if (this.submission.status === 'asking' || this.submission.status === 'issued') return;
    this.#attempt ??= this.#newAttempt();
    if (this.#attempt === null) return;
    this.submission = { status: 'asking' };
    const answer = await this.#desk.register(this.#attempt);
    if (this.#abandoned) return;
    if (answer.ok) this.#issued(answer.value);
    else if (answer.refusal.code === 'no-answer') this.submission = { status: 'unanswered' };
    else this.#refused(answer.refusal);
  }

  /** The hall's facts arrived anew, which also happens at each reconnection: what was waiting for it goes on. */
  hallChanged(): void {
    if (this.submission.status === 'unanswered') void this.register();
    else if (this.screen === 'confirm') void this.#askPreview();
  }

  /** The visitor is gone: an answer still on its way must not reach the next visitor's screen. */
  abandon(): void {
    this.#abandoned = true;
  }

  #show(screen: ScreenName): void {
    this.screen = screen;
    if (screen !== 'confirm') return;
    this.#editing = false;
    this.submission = { status: 'open' };
    this.preview = { status: 'asking' };
    void this.#askPreview();
  }

  async #askPreview(): Promise<void> {
    if (this.draft.complete === null) return;
    const asked = ++this.#previewsAsked;
    const answer = await this.#desk.preview(this.draft.complete.matter);
    if (asked !== this.#previewsAsked) return;
    this.preview = answer.ok ? { status: 'known', preview: answer.value } : { status: 'unknown' };
  }

  #newAttempt(): RegisterRequest | null {
    const { complete } = this.draft;
    if (complete === null) return null;
    const { identity, matter } = complete;
    return { requestId: this.#newRequestId(), identity, ...matter };
  }

  #issued(ticket: IssuedTicket): void {
    this.#forgetVisitor();
    this.submission = { status: 'issued', ticket };
    this.screen = 'ticket';
    this.#desk.watchPrint(ticket.printJobId);
  }

  #refused(refusal: Refusal): void {
    this.#attempt = null;
    this.submission = { status: 'refused', refusal };
  }

  /** With the number taken, the card is not needed on the ticket screen either. */
  #forgetVisitor(): void {
    this.#attempt = null;
    this.draft = this.#newDraft();
  }

  #newDraft(): VisitDraft {
    return new VisitDraft(() => this.#desk.hall);
  }
}
