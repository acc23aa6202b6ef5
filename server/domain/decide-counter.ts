import type { CounterCommand } from './commands.ts';
import type { HallDay, OpenCounter } from './day.ts';
import { happened, refused, type Context, type Decision } from './decision.ts';
import type { CounterId, Plan } from './plan.ts';
import type { OfficerId } from './ticket.ts';

export function decideCounter(day: HallDay, plan: Plan, command: CounterCommand, { now }: Context): Decision {
  const { counterId, officerId } = command;
  const here = { counterId, officerId, at: now };
  switch (command.type) {
    case 'OpenCounter':
      return openCounter(day, plan, counterId, officerId, now);
    case 'CloseCounter':
      return atIdleCounter(day, command, () => happened({ type: 'CounterClosed', ...here }));
    case 'PauseCounter':
      return atIdleCounter(day, command, () => happened({ type: 'CounterPaused', ...here, reason: command.reason }));
    case 'ResumeCounter':
      return atOwnCounter(day, command, ({ paused }) =>
        paused === null ? happened() : happened({ type: 'CounterResumed', ...here }),
      );
    case 'HandOver':
      return atOwnCounter(day, command, () => handOver(day, counterId, officerId, command.toOfficerId, now));
    case 'TakeOver': {
      const counter = day.counters.get(counterId);
      if (counter === undefined) return refused('counter-closed');
      return handOver(day, counterId, counter.officerId, officerId, now);
    }
    default:
      return command satisfies never;
  }
}

function openCounter(day: HallDay, plan: Plan, counterId: CounterId, officerId: OfficerId, now: number): Decision {
  if (!plan.counters.some((counter) => counter.id === counterId)) return refused('counter-unknown');
  const open = day.counters.get(counterId);
  if (open?.officerId === officerId) return happened();
  if (open !== undefined) return refused('counter-taken');
  return unlessElsewhere(day, officerId) ?? happened({ type: 'CounterOpened', counterId, officerId, at: now });
}

/** The visitor at the counter stays there; only the officer changes. */
function handOver(day: HallDay, counterId: CounterId, from: OfficerId, to: OfficerId, now: number): Decision {
  if (from === to) return happened();
  const handed = { type: 'CounterHandedOver', counterId, officerId: from, toOfficerId: to, at: now } as const;
  const recused = day.tickets.get(day.counters.get(counterId)?.ticketNumber ?? '')?.facts.recused.includes(to);
  if (recused === true) return refused('officer-recused');
  return unlessElsewhere(day, to) ?? happened(handed);
}

function unlessElsewhere(day: HallDay, officerId: OfficerId): Decision | null {
  const elsewhere = counterOf(day, officerId);
  return elsewhere === null ? null : refused('officer-elsewhere', { counterId: elsewhere });
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

function atIdleCounter(
  day: HallDay,
  command: { counterId: CounterId; officerId: OfficerId },
  decideThere: () => Decision,
): Decision {
  return atOwnCounter(day, command, ({ ticketNumber }) =>
    ticketNumber === null ? decideThere() : refused('counter-busy', { number: ticketNumber }),
  );
}
