import type { DayCommand } from './acts.ts';
import { counterOf, ticketOf, type Refused, type ReferenceHall } from './reference-hall.ts';

/** Which commands met which states, and what came of it. */
export class Coverage {
  accepted = 0;
  refused = 0;
  /** `command when state` → how often. */
  readonly pairs = new Map<string, number>();
  /** `command → code`, or `command → done`. */
  readonly outcomes = new Map<string, number>();

  note(command: string, state: string, refused: Refused): void {
    if (refused === null) this.accepted += 1;
    else this.refused += 1;
    const pair = `${command} when ${state}`;
    this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
    const outcome = `${command} → ${refused ?? 'done'}`;
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }

  /** The state of what a command is about. */
  stateOf(command: DayCommand, hall: ReferenceHall): string {
    if ('alertId' in command) {
      return hall.alerts.find(({ id }) => id === command.alertId)?.status ?? 'unknown alert';
    }
    if ('number' in command) {
      const ticket = ticketOf(hall, command.number);
      if (ticket === undefined) return 'never issued';
      const { status, counterId, keptFor } = ticket;
      if (status === 'waiting') return keptFor === null ? 'waiting' : 'waiting, kept';
      if (counterId === null) return status;
      return `${status} ${'counterId' in command && command.counterId === counterId ? 'here' : 'elsewhere'}`;
    }
    if (!('counterId' in command)) return 'any';
    const counter = counterOf(hall, command.counterId);
    if (counter === undefined) return 'counter closed';
    if (counter.officerId !== command.officerId) return 'counter of another';
    if (counter.paused !== null) return 'counter paused';
    return `counter with ${ticketOf(hall, counter.number)?.status ?? 'nobody'}`;
  }
}
