import type { CategoryId, CounterId, DistrictCode, Plan, QueueId, RoutingRule, Skill } from './plan.ts';

export interface Matter {
  readonly categoryId: CategoryId;
  /** null: not one of the hall's districts, or not known. */
  readonly districtCode: DistrictCode | null;
  readonly headCount: number;
  /** What the visitor needs of a counter, a language for example. */
  readonly specialRequest: Skill | null;
}

/**
 * The rule that decides where a matter goes: the first that matches, in the plan's order (mission A1).
 *
 * @throws when the plan has no rule that always holds; a loaded plan always has one
 */
export function routeFor(plan: Plan, matter: Matter): RoutingRule {
  const rule = plan.rules.find((candidate) => matches(candidate, matter));
  if (rule === undefined) throw new Error('the plan has no default rule');
  return rule;
}

function matches({ when }: RoutingRule, { categoryId, districtCode, headCount, specialRequest }: Matter): boolean {
  return (
    includes(when.categories, categoryId) &&
    includes(when.districts, districtCode) &&
    includes(when.specialRequests, specialRequest) &&
    (when.minHeadCount === undefined || headCount >= when.minHeadCount)
  );
}

/** No condition holds for everybody; a condition never holds for what is not known. */
function includes(condition: readonly string[] | undefined, value: string | null): boolean {
  return condition === undefined || (value !== null && condition.includes(value));
}

/** Whether today's plan has this queue and somebody who calls from it. */
export function isServed(plan: Plan, queueId: QueueId): boolean {
  return (
    plan.queues.some(({ id }) => id === queueId) && plan.counters.some(({ queueIds }) => queueIds.includes(queueId))
  );
}

/** Whether this counter of today's plan serves the queue. */
export function servesQueue(plan: Plan, counterId: CounterId, queueId: QueueId): boolean {
  return plan.counters.some(({ id, queueIds }) => id === counterId && queueIds.includes(queueId));
}

/** A wish that no counter of the queue can meet must not keep the visitor waiting for ever. */
export function canBeDone(plan: Plan, queueId: QueueId, skill: string | null): boolean {
  return (
    skill !== null && plan.counters.some(({ queueIds, skills }) => queueIds.includes(queueId) && skills.includes(skill))
  );
}
