import type { CounterId } from './plan.ts';
import type { OfficerId, TicketNumber } from './ticket.ts';

/** Which ticket, at which counter, by whom: what every act at a counter names. */
export interface OnTicket {
  readonly counterId: CounterId;
  readonly officerId: OfficerId;
  readonly number: TicketNumber;
}

/** These three of a command, for its event. */
export function onTicket({ counterId, officerId, number }: OnTicket): OnTicket {
  return { counterId, officerId, number };
}
