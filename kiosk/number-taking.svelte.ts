import type { KioskRequests, Registered } from '../contract/kiosk.ts';
import type { IssuedTicket, StandingTicket } from '../contract/kiosk-tickets.ts';
import type { RequestOf } from '../contract/tables.ts';
import { identityNumberOf, numberOf } from './document-entry.svelte.ts';
import { FreshPreview } from './fresh-preview.svelte.ts';
import type { HallRequests } from './hall-requests.ts';
import { Submission } from './submission.svelte.ts';
import type { Timers } from './timers.ts';
import type { VisitDraft } from './visit-draft.svelte.ts';

type WithoutId<Name extends 'visit:register' | 'ticket:reprint'> = Omit<RequestOf<KioskRequests, Name>, 'requestId'>;

interface Means {
  requests: HallRequests;
  newRequestId: () => string;
  timers: Timers;
  draft: () => VisitDraft;
  /** A ticket was given, or the one that waits is printed again. */
  onIssued: (ticket: IssuedTicket) => void;
  /** The document has a number already. */
  onStanding: (ticket: StandingTicket) => void;
}

/** From the answers to a number: what it would be, asking for it once, and printing again the one that waits already. */
export class NumberTaking {
  readonly preview: FreshPreview;
  readonly registering: Submission<WithoutId<'visit:register'>, Registered>;
  readonly reprinting: Submission<WithoutId<'ticket:reprint'>, IssuedTicket>;
  /** So many are ahead that the visitor is asked first (mission A7). */
  readonly asksFirst = $derived.by(() => this.preview.longQueue && !this.#acceptsLongQueue);
  readonly #means: Means;
  #acceptsLongQueue = $state(false);
  /** Whose number that waits was seen; another document knows nothing of it. */
  #anotherMatterOf: string | null = null;

  constructor(means: Means) {
    const { requests, newRequestId, timers } = means;
    this.#means = means;
    this.preview = new FreshPreview({
      ask: (matter) => requests.preview(matter),
      revision: () => requests.hall?.revision,
      timers,
    });
    this.registering = new Submission({
      ask: (request) => requests.register(request),
      onDone: (registered) => this.#registered(registered),
      newRequestId,
    });
    this.reprinting = new Submission({
      ask: (request) => requests.reprint(request),
      onDone: (ticket) => means.onIssued(ticket),
      newRequestId,
    });
  }

  /** The visitor looks at the summary: where this would lead is shown, and kept true. */
  showPreview(): void {
    this.registering.reopen();
    const { complete } = this.#means.draft();
    if (complete === null) return;
    const { matter, identity, appointmentKey } = complete;
    this.preview.show({ ...matter, documentNumber: identityNumberOf(identity), appointmentKey });
  }

  /** Wants to wait, however many are ahead. */
  acceptLongQueue(): void {
    this.#acceptsLongQueue = true;
  }

  /** Has seen the number that waits already, and wants one more for another matter. */
  comeWithAnotherMatter(): void {
    this.#anotherMatterOf = numberOf(this.#means.draft().identity);
  }

  async register(): Promise<void> {
    const { complete } = this.#means.draft();
    if (complete === null) return;
    const { identity, matter, ...told } = complete;
    const number = numberOf(identity);
    const anotherMatter = number !== null && number === this.#anotherMatterOf;
    await this.registering.send({ identity, ...told, anotherMatter, ...matter });
  }

  async reprint({ number }: StandingTicket): Promise<void> {
    const { identity } = this.#means.draft();
    if (identity === null || this.registering.state.status === 'asking') return;
    await this.reprinting.send({ number, identity });
  }

  repeatUnanswered(): void {
    this.registering.repeatUnanswered();
    this.reprinting.repeatUnanswered();
  }

  abandon(): void {
    this.preview.hide();
    this.registering.abandon();
    this.reprinting.abandon();
  }

  #registered(registered: Registered): void {
    switch (registered.outcome) {
      case 'issued':
        return this.#means.onIssued(registered.ticket);
      case 'already-waiting':
        return this.#means.onStanding(registered.ticket);
      default:
        registered satisfies never;
    }
  }
}
