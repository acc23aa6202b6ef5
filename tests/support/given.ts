import { expect } from 'vitest';
import type { HallCommand } from '../../server/domain/commands.ts';
import { newDay, type HallDay } from '../../server/domain/day.ts';
import { decide } from '../../server/domain/decide.ts';
import type { Decision, RefusalCode } from '../../server/domain/decision.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { evolve } from '../../server/domain/evolve.ts';
import type { Plan } from '../../server/domain/plan.ts';
import { aPlan } from './day-builders.ts';

/** The day after these events, as a replay makes it. */
export function dayAfter(...events: HallEvent[]): HallDay {
  const day = newDay('hall', '2026-11-24');
  for (const event of events) evolve(day, event);
  return day;
}

/** given(events).when(command, at).then(events) or .thenRefused(code). */
export function given(...events: HallEvent[]) {
  return {
    when: (command: HallCommand, at = 1_000, plan: Plan = aPlan()) => {
      let ids = 0;
      const context = { now: at, newId: () => `id-${(ids += 1)}` };
      const decision = decide(dayAfter(...events), plan, command, context);
      return {
        then: (...expected: HallEvent[]) => expect(decision).toEqual({ events: expected }),
        thenRefused: (code: RefusalCode, facts?: object) =>
          expect(decision).toEqual({
            refusal: facts === undefined ? expect.objectContaining({ code }) : { code, facts },
          }),
        decision: decision as Decision,
      };
    },
  };
}
