import type { HallDay } from './day.ts';
import { unanswered } from './decide-alert.ts';
import type { Plan } from './plan.ts';

/** When the day wants its next `Tick` (milliseconds since 1970 UTC), or null when time changes nothing. */
export function nextDue(day: HallDay, plan: Plan): number | null {
  const escalations = unanswered(day).map(({ raisedAt }) => raisedAt + plan.alertEscalationMs);
  return escalations.length === 0 ? null : Math.min(...escalations);
}
