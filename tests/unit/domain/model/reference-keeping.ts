import type { Plan } from '../../../../server/domain/plan.ts';
import type { KeptFor } from '../../../../server/domain/ticket.ts';
import type { PlainTicket, ReferenceHall } from './reference-hall.ts';

type Visit = Pick<PlainTicket, 'queueId' | 'requires' | 'recused'>;

export function canBeMet(plan: Plan, queueId: string, wish: string): boolean {
  return plan.counters.filter(({ queueIds }) => queueIds.includes(queueId)).some(({ skills }) => skills.includes(wish));
}

function mayReceive(plan: Plan, { queueId, requires, recused }: Visit, counterId: string, officerId: string): boolean {
  const counter = plan.counters.find(({ id }) => id === counterId);
  if (counter === undefined || !counter.queueIds.includes(queueId) || recused.includes(officerId)) return false;
  return requires === null || !canBeMet(plan, queueId, requires) || counter.skills.includes(requires);
}

/** [O1.6] Kept for a counter, unless that counter may not call the visit as it is manned now. */
export function keptByCounter(
  hall: ReferenceHall,
  plan: Plan,
  visit: Visit,
  counterId: string,
  now: number,
): KeptFor | null {
  const officerId = hall.counters.find((each) => each.counterId === counterId)?.officerId ?? 'nobody';
  if (!mayReceive(plan, visit, counterId, officerId)) return null;
  return { counterId, because: 'transfer', until: now + plan.keptForMs };
}

/** [A5.1] [O1.5] Kept for an officer who can call the visit, or who may still come because no counter for it is open yet. */
export function keptByOfficer(
  hall: ReferenceHall,
  plan: Plan,
  visit: Visit,
  { officerId, because }: { officerId: string | null; because: 'first-receiver' | 'return' },
  now: number,
): KeptFor | null {
  if (officerId === null || visit.recused.includes(officerId)) return null;
  const seat = hall.counters.find((each) => each.officerId === officerId);
  const serving = plan.counters.filter(({ queueIds }) => queueIds.includes(visit.queueId)).map(({ id }) => id);
  const nobodyYet = !hall.counters.some(({ counterId }) => serving.includes(counterId));
  const can = seat === undefined ? nobodyYet : mayReceive(plan, visit, seat.counterId, officerId);
  return can ? { officerId, because, until: now + plan.keptForMs } : null;
}
