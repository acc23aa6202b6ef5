import type { CounterCommand } from './commands.ts';
import type { HallDay, OpenCounter } from './day.ts';
import { happened, refused, type Context, type Decision } from './decision.ts';
import type { CounterId, Plan } from './plan.ts';
import type { OfficerId } from './ticket.ts';

export function decideCounter(day: HallDay, plan: Plan, command: CounterCommand, { now }: Context): Decision {
  const { counterId, officerId } = command;
  switch (command.type) {
    case 'OpenCounter': {
      if (!plan.counters.some((counter) => counter.id === counterId)) return refused('counter-unknown');
      const open = day.counters.get(counterId);
      if (open?.officerId === officerId) return happened();
      if (open !== undefined) return refused('counter-taken');
      const elsewhere = counterOf(day, officerId);
      if (elsewhere !== null) return refused('officer-elsewhere', { counterId: elsewhere });
      return happened({ type: 'CounterOpened', counterId, officerId, at: now });
    }
    case 'CloseCounter':
      return atOwnCounter(day, command, (counter) =>
        counter.ticketNumber === null
          ? happened({ type: 'CounterClosed', counterId, officerId, at: now })
          : refused('counter-busy', { number: counter.ticketNumber }),
      );
    default:
      return command satisfies never;
  }
}

/** Where an officer sits, or null. */
export function counterOf(day: HallDay, officerId: OfficerId): CounterId | null {
  for (const [counterId, counter] of day.counters) {
    if (counter.officerId === officerId) return counterId;
  }
  return null;
}

/** Decides with the open counter when it is the officer's own; otherwise refuses with what is wrong. */
export function atOwnCounter(
  day: HallDay,
  { counterId, officerId }: { counterId: CounterId; officerId: OfficerId },
  decideThere: (counter: OpenCounter) => Decision,
): Decision {
  const counter = day.counters.get(counterId);
  if (counter === undefined) return refused('counter-closed');
  if (counter.officerId !== officerId) return refused('counter-not-yours');
  return decideThere(counter);
}
