import type { StandingTicket, TicketPlace } from '../contract/kiosk-tickets.ts';
import type { HallRequests } from './hall-requests.ts';
import { TicketLook } from './ticket-look.svelte.ts';
import { TicketReturn } from './ticket-return.svelte.ts';
import { TypedTicket } from './typed-ticket.svelte.ts';

interface Means {
  requests: HallRequests;
  newRequestId: () => string;
  onFound: (place: TicketPlace) => void;
  onReturned: (ticket: StandingTicket) => void;
}

/** What somebody can do with a ticket that they have already: look where it stands, or wait again with it. */
export class OwnTicket {
  readonly ticketReturn: TicketReturn;
  readonly ticketLook: TicketLook;
  /** The number of a ticket, for either. */
  readonly typed = new TypedTicket();

  constructor({ requests, newRequestId, onFound, onReturned }: Means) {
    const { typed } = this;
    this.ticketReturn = new TicketReturn({ requests, typed, newRequestId, onReturned });
    this.ticketLook = new TicketLook(requests, typed, onFound);
  }

  /** Something is on its way, and what stands on the screen cannot be changed. */
  get busy(): boolean {
    return this.ticketLook.asking || this.ticketReturn.submission.fixed;
  }

  /** Looks where a ticket stands whose number was scanned. */
  async lookAt(number: string): Promise<void> {
    this.typed.text = number;
    await this.ticketLook.ask();
  }

  repeatUnanswered(): void {
    this.ticketReturn.submission.repeatUnanswered();
  }

  abandon(): void {
    this.ticketLook.abandon();
    this.ticketReturn.submission.abandon();
  }
}
