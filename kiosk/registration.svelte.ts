import type { DocumentLook as Found } from '../contract/document-look.ts';
import type { Card, Identity } from '../contract/kiosk.ts';
import type { IssuedTicket, StandingTicket, TicketPlace } from '../contract/kiosk-tickets.ts';
import { numberOf, type DocumentEntry } from './document-entry.svelte.ts';
import { DocumentLook } from './document-look.svelte.ts';
import type { HallRequests } from './hall-requests.ts';
import { Information } from './information.svelte.ts';
import { OwnTicket } from './own-ticket.svelte.ts';
import {
  detailScreens,
  leadsHome,
  mainScreenOf,
  representativeScreens,
  takesDetail,
  takesRepresentative,
  takesTicket,
  tellsOfDocument,
  type ScreenName,
} from './side-screens.ts';
import {
  belongTogether,
  firstUnanswered,
  isStep,
  progressAt,
  stepAfter,
  stepBefore,
  type StepName,
} from './step-order.ts';
import { leadsTo, type Purpose } from './purpose.ts';
import { NumberTaking } from './number-taking.svelte.ts';
import type { Timers } from './timers.ts';
import { VisitDraft } from './visit-draft.svelte.ts';

interface Means {
  requests: HallRequests;
  newRequestId: () => string;
  timers: Timers;
  /** All is done that this visitor came to the kiosk for, and nothing is printed that would be waited for. */
  onSettled: () => void;
}

/** One visitor's way from the welcome to the ticket. A new visitor gets a new object. */
export class Registration {
  screen = $state<ScreenName>('welcome');
  draft: VisitDraft;
  /** The ticket that is being printed. */
  issued = $state.raw<IssuedTicket | null>(null);
  /** The ticket that this visitor has already, or has again. */
  standing = $state.raw<StandingTicket | null>(null);
  readonly taking: NumberTaking;
  readonly ownTicket: OwnTicket;
  readonly information: Information;
  readonly documentLook: DocumentLook;
  readonly #means: Means;
  /** What the visitor wanted and the hall does not have, or the document to find it by; null: the hall did not say. */
  notFound = $state<'appointment' | 'ticket' | 'document' | null>(null);
  #purpose = $state<Purpose>('register');
  #editing = false;
  /** The number of the document that the hall was asked about last; null: none, or one without a number. */
  #lookedAt: string | null = null;
  #abandoned = false;

  constructor(means: Means) {
    const { requests, newRequestId, timers } = means;
    this.#means = means;
    this.draft = $state.raw(this.#newDraft());
    this.taking = new NumberTaking({
      ...{ requests, newRequestId, timers },
      draft: () => this.draft,
      onIssued: (ticket) => this.#printing(ticket),
      onStanding: (ticket) => this.#waitsAlready(ticket),
    });
    this.information = new Information(() => requests.hall?.information ?? []);
    this.documentLook = new DocumentLook(requests, timers);
    this.ownTicket = new OwnTicket({
      ...{ requests, newRequestId },
      onFound: (place) => this.#found(place),
      onReturned: (ticket) => this.#returned(ticket),
    });
  }

  /** The document that the screen asks for: the visitor's own, or that of one more representative. */
  get entry(): DocumentEntry {
    return (takesRepresentative(this.screen) ? this.draft.representatives.adding : null) ?? this.draft.document;
  }

  /**
   * null outside the questions. Not derived, as nothing here is that looks at the draft: what nobody reads any more would hold
   * on to the answers of a visitor who has the number already.
   */
  get progress(): { at: number; of: number } | null {
    const step = mainScreenOf(this.screen);
    const progress = isStep(step) ? progressAt(step, this.draft) : null;
    // The question of a document is none of those who declined the notice.
    return progress?.at === 0 ? null : progress;
  }

  /** There is something that an outage could cost, and does not. */
  get hasAnswers(): boolean {
    return this.draft.begun || this.ownTicket.typed.text !== '';
  }

  /** Registers; who comes while the hall is closed is told so first, and can go on all the same (mission K1, K12). */
  begin(purpose: Purpose = 'register'): void {
    this.#purpose = purpose;
    this.screen = this.#means.requests.hall?.opening.status === 'closed' ? 'closed' : 'notice';
  }

  /** What begins with no question: registering all the same, and what stands beside it on the welcome. */
  open(screen: 'notice' | 'return' | 'look' | 'information'): void {
    this.screen = screen;
  }

  /** A ticket was scanned. Between the questions, and while something is on its way, it means nothing. */
  async scanTicket(number: string): Promise<void> {
    if (this.ownTicket.busy || (this.screen !== 'welcome' && !takesTicket(this.screen))) return;
    this.screen = 'look';
    await this.ownTicket.lookAt(number);
  }

  /**
   * The code of an appointment was scanned: at the welcome, or where a document is asked for. It leads to what was agreed, also
   * for somebody without a document (mission K13).
   */
  async scanAppointment(key: string): Promise<void> {
    const { screen } = this;
    const takesCode = screen === 'welcome' || screen === 'identity' || takesTicket(screen) || tellsOfDocument(screen);
    if (this.ownTicket.busy || this.documentLook.askedFrom === screen || !takesCode) return;
    const found = await this.documentLook.askByCode(key, screen);
    // The visitor is gone, or went on meanwhile.
    if (this.#abandoned || this.screen !== screen) return;
    this.#purpose = 'check-in';
    this.documentLook.takeByCode(key, found);
    if (found !== 'unknown' && found?.state === 'checked-in') {
      this.screen = 'look';
      await this.ownTicket.lookAt(found.number);
    } else if (this.documentLook.agreed === null) this.#missing(found === null ? null : 'appointment');
    else this.#show('agreed');
  }

  agree(): void {
    // Who declined before and agrees now wants to be asked for a document.
    if (this.draft.consent === 'declined') this.draft.document.way = null;
    this.draft.consent = 'given';
    this.next();
  }

  /** Goes on without a document; a number is taken all the same (mission K1, K7). */
  useStaffedWindow(): void {
    if (this.screen === 'notice') {
      this.draft.consent = 'declined';
      this.draft.document.choose('none');
    } else this.draft.document.leaveOut();
    this.next();
  }

  /** Asks for the document of one more representative. */
  addRepresentative(way: 'card' | 'typed'): void {
    if (this.draft.representatives.full) return;
    this.draft.representatives.begin(way);
    this.screen = representativeScreens[way];
  }

  /** Writes one thing the visitor wants to add. */
  writeDetail(which: keyof typeof detailScreens): void {
    this.screen = detailScreens[which];
  }

  /** A card that comes before the notice was agreed to, or later than asked for, is not taken. */
  takeCard(card: Card): void {
    if (this.screen === 'representatives') this.addRepresentative('card');
    if (this.screen === 'representative-card') this.entry.take(card);
    if (this.screen !== 'identity' && this.screen !== 'card') return;
    this.draft.document.take(card);
    this.screen = 'card';
  }

  next(): void {
    if (takesRepresentative(this.screen)) {
      this.draft.representatives.keep();
      this.screen = 'representatives';
    } else if (takesDetail(this.screen)) {
      this.draft.details.settle();
      this.screen = 'details';
    } else if (isStep(this.screen)) this.#goOn(this.screen);
  }

  back(): void {
    if (takesRepresentative(this.screen)) {
      this.draft.representatives.drop();
      this.screen = 'representatives';
    } else if (takesDetail(this.screen)) this.screen = 'details';
    else if (this.screen === 'place') this.screen = 'look';
    else if (tellsOfDocument(this.screen) && this.draft.consent !== null) this.#show('identity');
    else if (tellsOfDocument(this.screen)) this.#home();
    else if (takesTicket(this.screen) && this.ownTicket.typed.hasLetter) this.ownTicket.typed.clear();
    else if (this.screen === 'information' && this.information.back()) return;
    else if (leadsHome(this.screen)) this.#home();
    else if (this.screen === 'long-queue') this.screen = 'confirm';
    else if (this.screen === 'elsewhere' && this.draft.elsewhere.path.length > 0) this.draft.elsewhere.up();
    else if (isStep(this.screen)) this.#leave(this.screen, stepBefore(this.screen, this.draft) ?? 'welcome');
  }

  /** Jumps from the summary to one question; its answer leads back to the summary. */
  edit(step: StepName): void {
    this.#editing = true;
    this.#show(step === 'identity' && this.draft.consent === 'declined' ? 'notice' : step);
  }

  /** Takes the number; who would wait long is asked first, once (mission A7). */
  async register(): Promise<void> {
    if (this.taking.asksFirst) this.screen = 'long-queue';
    else await this.taking.register();
  }

  /** Wants to wait, however many are ahead. */
  async registerInLongQueue(): Promise<void> {
    this.taking.acceptLongQueue();
    this.screen = 'confirm';
    await this.taking.register();
  }

  /** Takes one more number, for another matter than the one that waits already, once the questions are answered. */
  async registerAnotherMatter(): Promise<void> {
    if (this.taking.reprinting.state.status === 'asking') return;
    this.taking.comeWithAnotherMatter();
    this.draft.appointmentKey = null;
    if (this.draft.complete === null) this.registerAfterLook();
    else await this.taking.register();
  }

  /** Comes for what was agreed: only what was not agreed is still asked. */
  checkIn(): void {
    const { agreed, scannedKey } = this.documentLook;
    if (agreed === null) return;
    this.draft.comeFor(agreed, scannedKey);
    this.#goOnWith(firstUnanswered(this.draft));
  }

  /** Registers like anybody; an appointment that was not shown yet is shown first. */
  registerAfterLook(): void {
    this.#purpose = 'register';
    this.draft.appointmentKey = null;
    const notShown = this.documentLook.agreed !== null && this.screen !== 'agreed';
    this.#goOnWith(notShown ? 'agreed' : 'head-count');
  }

  get purpose(): Purpose {
    return this.#purpose;
  }

  hallChanged(): void {
    // The doors have just opened: there is nothing to ask any more.
    if (this.screen === 'closed') this.begin(this.#purpose);
    const atTheEnd = this.screen === 'confirm' || this.screen === 'long-queue';
    if (atTheEnd && !this.taking.registering.fixed && this.draft.askedAgain !== null) this.#show('confirm');
    this.taking.preview.hallChanged();
  }

  linkUp(): void {
    this.taking.repeatUnanswered();
    this.ownTicket.repeatUnanswered();
  }

  /** The visitor is gone: an answer still on its way must not reach the next visitor's screen. */
  abandon(): void {
    this.taking.abandon();
    this.ownTicket.abandon();
    this.#abandoned = true;
  }

  /** The next question; before the first that is not about the document, the hall is asked what it knows of it. */
  #goOn(from: StepName): void {
    const to = stepAfter(from, this.draft);
    const { identity, appointmentKey } = this.draft;
    const number = numberOf(identity);
    const known = number === null || (this.#editing && number === this.#lookedAt);
    if (to !== 'head-count') this.#leave(from, to);
    else if (identity !== null && !known) void this.#lookAt(identity, from);
    else if (this.#editing) this.#leave(from, to);
    else if (appointmentKey !== null) this.#show(firstUnanswered(this.draft));
    else if (this.#purpose !== 'register') this.#missing('document');
    else this.#show(to);
  }

  async #lookAt(identity: Identity, from: StepName): Promise<void> {
    if (this.documentLook.askedFrom === from) return;
    const found = await this.documentLook.ask(identity, from);
    // The visitor is gone, went back, or showed another document meanwhile.
    if (this.#abandoned || this.screen !== from || numberOf(this.draft.identity) !== numberOf(identity)) return;
    this.#lookedAt = numberOf(identity);
    this.documentLook.take(found);
    this.standing = found?.standing ?? null;
    this.#showFound(found, from);
  }

  #showFound(found: Found | null, from: StepName): void {
    const { appointmentKey } = this.draft;
    if (appointmentKey !== null && this.standing === null) {
      // The code has told the time alone; the card tells the rest.
      if (found?.agreed != null) this.draft.comeFor(found.agreed, appointmentKey);
      return this.#show(firstUnanswered(this.draft));
    }
    const to = leadsTo(this.#purpose, found);
    if (to === 'not-found')
      this.#missing(found === null ? null : this.#purpose === 'check-in' ? 'appointment' : 'ticket');
    else if (to === 'head-count') this.#leave(from, to);
    else this.#show(to);
  }

  #missing(what: Registration['notFound']): void {
    this.notFound = what;
    this.#show('not-found');
  }

  /** Back at the welcome nothing is left: whoever touches it next may be somebody else. */
  #home(): void {
    this.draft = this.#newDraft();
    this.documentLook.forget();
    this.ownTicket.typed.clear();
    this.#purpose = 'register';
    this.standing = null;
    this.#lookedAt = null;
    this.#editing = false;
    this.#show('welcome');
  }

  /** Nobody is asked anything before the notice; who scanned a code at the welcome has not seen it yet. */
  #goOnWith(screen: ScreenName): void {
    if (this.draft.consent === null) this.begin(this.#purpose);
    else this.#show(screen);
  }

  #leave(from: StepName, to: StepName | 'welcome' | null): void {
    if (to === null) return;
    if (to === 'welcome') return this.#home();
    const together = belongTogether(from, to);
    this.#show(this.#editing && this.draft.complete !== null && !together ? 'confirm' : to);
  }

  #show(screen: ScreenName): void {
    this.taking.preview.hide();
    this.screen = screen;
    if (screen !== 'confirm') return;
    const { askedAgain } = this.draft;
    if (askedAgain !== null) return this.edit(askedAgain);
    this.#editing = false;
    this.taking.showPreview();
  }

  #waitsAlready(ticket: StandingTicket): void {
    this.standing = ticket;
    this.#show('already-waiting');
  }

  #printing(ticket: IssuedTicket): void {
    // With the number taken, the card is not needed on the ticket screen either.
    this.draft = this.#newDraft();
    this.issued = ticket;
    this.#show('ticket');
    this.#means.requests.watchPrint(ticket.printJobId);
  }

  #found({ status }: TicketPlace): void {
    this.screen = 'place';
    if (status === 'waiting') this.#means.onSettled();
  }

  #returned(ticket: StandingTicket): void {
    this.standing = ticket;
    this.#show('returned');
    this.#means.onSettled();
  }

  #newDraft(): VisitDraft {
    return new VisitDraft(() => this.#means.requests.hall);
  }
}
