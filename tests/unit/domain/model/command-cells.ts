import { expect } from 'vitest';
import { inCallingOrder } from '../../../../server/domain/calling-order.ts';
import type { HallCommand } from '../../../../server/domain/commands.ts';
import type { HallDay } from '../../../../server/domain/day.ts';
import { decide } from '../../../../server/domain/decide.ts';
import type { RefusalCode } from '../../../../server/domain/decision.ts';
import type { HallEvent } from '../../../../server/domain/events.ts';
import { evolve } from '../../../../server/domain/evolve.ts';
import { aPlan } from '../../../support/day-builders.ts';
import { dayAfter } from '../../../support/given.ts';

/** After every story of a table, and within the time of an undo. */
const now = 5_000;
const plan = aPlan({ noShowAfterCalls: 1 });

/** What comes of a command → the states in which it does. `nothing`: accepted, and nothing has to happen. */
export type Row<State extends string> = Partial<Record<HallEvent['type'] | RefusalCode | 'nothing', readonly State[]>>;

interface Cell {
  readonly name: string;
  readonly state: string;
  readonly outcome: string;
  readonly events: readonly HallEvent[];
  readonly command: HallCommand;
}

/** Every pair of the table's commands and states, with what is expected of it. */
export function cells(
  table: Readonly<Record<string, Row<string>>>,
  commands: Readonly<Record<string, HallCommand>>,
  states: Readonly<Record<string, readonly HallEvent[]>>,
): Cell[] {
  return Object.entries(table).flatMap(([name, row]) =>
    Object.entries(states).map(([state, events]) => {
      const outcomes = Object.entries(row).flatMap(([outcome, when]) => (when.includes(state) ? [outcome] : []));
      const command = commands[name];
      if (command === undefined) throw new Error(`the table names ${name}, which is no command of it`);
      return { name, state, outcome: outcomes.join(' and ') || 'not in the table', events, command };
    }),
  );
}

function pictureOf(day: HallDay): unknown {
  const { revision, issued: given, tickets, counters, alerts } = day;
  const order = [...inCallingOrder(day, plan, ['land', 'general'], null, now)].map(({ number }) => number);
  return structuredClone({ revision, given, tickets, counters, alerts, order });
}

/** The outcome is the one of the table, and deciding changed nothing; what happened can happen. */
export function expectOutcome({ events, command, outcome }: Cell): void {
  const day = dayAfter(...events);
  const before = pictureOf(day);
  const decision = decide(day, plan, command, { now, newId: () => 'id-1' });
  const types = 'events' in decision ? decision.events.map(({ type }) => type) : [decision.refusal.code];
  expect(types.join(' and ') || 'nothing').toBe(outcome);
  expect(pictureOf(day)).toEqual(before);
  if ('refusal' in decision) return;
  for (const event of decision.events) evolve(day, event);
  expect(day.revision).toBe(events.length + decision.events.length);
}
