import type { StandingTicket } from '../contract/kiosk-tickets.ts';
import type { HallRequests } from './hall-requests.ts';
import { isUndecided, Submission } from './submission.svelte.ts';
import type { TypedTicket } from './typed-ticket.svelte.ts';

interface Means {
  requests: HallRequests;
  typed: TypedTicket;
  newRequestId: () => string;
  onReturned: (ticket: StandingTicket) => void;
}

/** Somebody who missed a call, or was asked to come back, is here again. */
export class TicketReturn {
  readonly typed: TypedTicket;
  readonly submission: Submission<{ number: string }, StandingTicket>;
  /** The answer to what stands on the screen now; null for one to a number that was changed since. */
  readonly refusal = $derived.by(() => {
    const { state, wish } = this.submission;
    return state.status === 'refused' && wish?.number === this.typed.text ? state.refusal : null;
  });
  /** The hall has decided about this number: asking again would change nothing. */
  readonly decided = $derived.by(() => this.refusal !== null && !isUndecided(this.refusal));

  constructor({ requests, typed, newRequestId, onReturned }: Means) {
    this.typed = typed;
    this.submission = new Submission({
      ask: (request) => requests.returnTicket(request),
      onDone: onReturned,
      newRequestId,
    });
  }

  async ask(): Promise<void> {
    if (this.typed.complete) await this.submission.send({ number: this.typed.text });
  }
}
