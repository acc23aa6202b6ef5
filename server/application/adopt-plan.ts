import { clockActor } from './clock-actor.ts';
import type { Hall } from './hall.ts';
import type { HallRequest } from './hall-writer.ts';

/**
 * From now on the hall goes by this plan. Tickets whose queue is gone follow its rules, and counters that are gone are
 * closed, as at an opening (mission A1, R4).
 */
export function adoptPlan(plan: Hall): HallRequest<null> {
  return {
    actor: clockActor,
    requestId: null,
    name: 'plan:adopt',
    command: { type: 'AdoptPlan' },
    plan,
    outcome: () => ({ value: null }),
  };
}
