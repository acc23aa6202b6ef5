import { mayCall } from './calling-order.ts';
import type { HallDay } from './day.ts';
import { counterOf } from './decide-counter.ts';
import type { CounterId, Plan } from './plan.ts';
import { servesQueue } from './routing.ts';
import type { KeptFor, OfficerId, TicketFacts } from './ticket.ts';

/** What decides who may call a visit. */
type Visit = Pick<TicketFacts, 'queueId' | 'requires' | 'recused'>;

/**
 * Keeps a visit for one counter for a time, or for nobody: who waits for a counter that may not call them waits in vain.
 * Nothing tells why not, since a recusal is nobody's business.
 */
export function keptForCounter(
  day: HallDay,
  plan: Plan,
  visit: Visit,
  counterId: CounterId,
  now: number,
): KeptFor | null {
  const officerId = day.counters.get(counterId)?.officerId ?? null;
  if (!canReceive(plan, visit, counterId, officerId)) return null;
  return { counterId, because: 'transfer', until: now + plan.keptForMs };
}

/**
 * Keeps a visit for one officer for a time, where this officer sits at a counter that may call it, or the hall has not
 * opened a counter for it yet; else for nobody.
 */
export function keptForOfficer(
  day: HallDay,
  plan: Plan,
  visit: Visit,
  officerId: OfficerId | null,
  because: 'first-receiver' | 'return',
  now: number,
): KeptFor | null {
  if (officerId === null || visit.recused.includes(officerId)) return null;
  const counterId = counterOf(day, officerId);
  const comes = counterId === null ? !isReceived(day, plan, visit) : canReceive(plan, visit, counterId, officerId);
  return comes ? { officerId, because, until: now + plan.keptForMs } : null;
}

function canReceive(plan: Plan, visit: Visit, counterId: CounterId, officerId: OfficerId | null): boolean {
  const counter = plan.counters.find(({ id }) => id === counterId);
  if (counter === undefined || !servesQueue(plan, counterId, visit.queueId)) return false;
  return mayCall(plan, { ...counter, officerId: officerId ?? '' }, { ...visit, keptFor: null });
}

/** Whether a counter is open that serves the visit's queue. */
function isReceived(day: HallDay, plan: Plan, { queueId }: Visit): boolean {
  return [...day.counters.keys()].some((counterId) => servesQueue(plan, counterId, queueId));
}
