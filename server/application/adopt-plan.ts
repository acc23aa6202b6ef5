import { isDeepStrictEqual } from 'node:util';
import type { Hall } from './hall.ts';
import type { HallRequest } from './hall-writer.ts';

/** What the parts of a running hall were made from: the streams, the dates, the printers, who is let in. */
const fixed = ['id', 'timeZone', 'kiosks'] as const;

/** What of a plan could only be changed by a new start, `['kiosks']`; empty when the hall can go on with it. */
export function needsRestart(before: Hall, after: Hall): readonly (keyof Hall)[] {
  return fixed.filter((part) => !isDeepStrictEqual(before[part], after[part]));
}

/**
 * From now on the hall goes by this plan. Tickets whose queue is gone follow its rules, and counters that are gone are
 * closed, as at an opening (mission A1, R4).
 */
export function adoptPlan(plan: Hall): HallRequest<null> {
  return {
    actor: { kind: 'clock', id: 'hall' },
    requestId: null,
    name: 'plan:adopt',
    command: { type: 'AdoptPlan' },
    plan,
    outcome: () => ({ value: null }),
  };
}
