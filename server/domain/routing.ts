import type { CategoryId, DistrictCode, Plan, RoutingRule } from './plan.ts';

export interface Matter {
  readonly categoryId: CategoryId;
  /** null: not one of the hall's districts, or not known. */
  readonly districtCode: DistrictCode | null;
  readonly headCount: number;
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

function matches({ when }: RoutingRule, matter: Matter): boolean {
  return (
    (when.categories === undefined || when.categories.includes(matter.categoryId)) &&
    (when.districts === undefined || (matter.districtCode !== null && when.districts.includes(matter.districtCode))) &&
    (when.minHeadCount === undefined || matter.headCount >= when.minHeadCount)
  );
}
