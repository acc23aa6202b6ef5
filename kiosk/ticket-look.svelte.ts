import type { Refusal } from '../contract/answer.ts';
import type { TicketPlace } from '../contract/kiosk-tickets.ts';
import type { HallRequests } from './hall-requests.ts';
import type { TypedTicket } from './typed-ticket.svelte.ts';

/** Somebody wants to know where their ticket stands. */
export class TicketLook {
  readonly typed: TypedTicket;
  asking = $state(false);
  /** Where the ticket stood when it was looked at; null before. */
  place = $state.raw<TicketPlace | null>(null);
  #refused = $state.raw<{ number: string; refusal: Refusal } | null>(null);
  /** The answer to what stands on the screen now; null for one to a number that was changed since. */
  readonly refusal = $derived.by(() => (this.#refused?.number === this.typed.text ? this.#refused.refusal : null));
  readonly #requests: HallRequests;
  readonly #onFound: (place: TicketPlace) => void;
  #abandoned = false;

  constructor(requests: HallRequests, typed: TypedTicket, onFound: (place: TicketPlace) => void) {
    this.#requests = requests;
    this.typed = typed;
    this.#onFound = onFound;
  }

  async ask(): Promise<void> {
    if (!this.typed.complete || this.asking) return;
    const number = this.typed.text;
    this.asking = true;
    const answer = await this.#requests.lookAtTicket({ number });
    this.asking = false;
    if (this.#abandoned) return;
    if (answer.ok) {
      this.place = answer.value;
      this.#onFound(answer.value);
    } else this.#refused = { number, refusal: answer.refusal };
  }

  /** The visitor is gone: an answer still on its way must not reach the next visitor's screen. */
  abandon(): void {
    this.#abandoned = true;
  }
}
