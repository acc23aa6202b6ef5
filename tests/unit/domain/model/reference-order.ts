import type { Plan } from '../../../../server/domain/plan.ts';
import type { PlainTicket, ReferenceHall } from './reference-hall.ts';
import { canBeMet } from './reference-keeping.ts';

export interface PlainCaller {
  readonly counterId: string;
  readonly officerId: string;
}

type Place = Pick<PlainTicket, 'placeFrom' | 'number'>;

export function isBefore(one: Place, other: Place): boolean {
  if (one.placeFrom !== other.placeFrom) return one.placeFrom < other.placeFrom;
  if (one.number.length !== other.number.length) return one.number.length < other.number.length;
  return one.number < other.number;
}

export function byPlace(one: Place, other: Place): number {
  return isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0;
}

/** How many calls of later places have passed this one in its queue [A4.6]. */
function passedBy(hall: ReferenceHall, ticket: PlainTicket): number {
  const passed = hall.calls.filter(
    (call) => call.queueId === ticket.queueId && call.number !== ticket.number && isBefore(ticket, call),
  ).length;
  return passed;
}

/** [A3.6] [A5.1] [O4.1] */
function mayCall(plan: Plan, { counterId, officerId }: PlainCaller, ticket: PlainTicket): boolean {
  const skills = plan.counters.find(({ id }) => id === counterId)?.skills ?? [];
  if (ticket.recused.includes(officerId)) return false;
  const counts = ticket.requires !== null && canBeMet(plan, ticket.queueId, ticket.requires);
  if (counts && !skills.includes(ticket.requires ?? '')) return false;
  if (ticket.keptFor === null) return true;
  if ('officerId' in ticket.keptFor) return ticket.keptFor.officerId === officerId;
  return ticket.keptFor.counterId === counterId;
}

function priorityOf(plan: Plan, { priorityClass, placeFrom }: PlainTicket, now: number): number {
  return plan.priorityRates[priorityClass] * (now - placeFrom);
}

/** Everybody who waits in these queues and whom this counter may call, sorted outright [A4.1] [A4.6]. */
export function callingOrder(
  hall: ReferenceHall,
  plan: Plan,
  queueIds: readonly string[],
  caller: PlainCaller | null,
  now: number,
): PlainTicket[] {
  const waiting = hall.tickets
    .filter(({ status, queueId }) => status === 'waiting' && queueIds.includes(queueId))
    .filter((ticket) => caller === null || mayCall(plan, caller, ticket));
  const enough = waiting.filter((ticket) => passedBy(hall, ticket) >= plan.mostOvertakes).sort(byPlace);
  const others = waiting
    .filter((ticket) => !enough.includes(ticket))
    .sort((one, other) => priorityOf(plan, other, now) - priorityOf(plan, one, now) || byPlace(one, other));
  return [...enough, ...others];
}

/** Whom the counter calls next, and why; null when there is nobody [A4.4]. */
export function nextFor(hall: ReferenceHall, plan: Plan, caller: PlainCaller, now: number) {
  const queueIds = plan.counters.find(({ id }) => id === caller.counterId)?.queueIds ?? [];
  const order = callingOrder(hall, plan, queueIds, caller, now);
  const ticket = order[0];
  if (ticket === undefined) return null;
  const overtook = order.filter((other) => isBefore(other, ticket)).length;
  const because = () => {
    if (ticket.keptFor !== null) return 'kept-for-you';
    if (overtook === 0) return 'longest-wait';
    if (passedBy(hall, ticket) >= plan.mostOvertakes) return 'passed-often';
    return ticket.priorityClass === 'ordinary' ? 'longest-wait' : ticket.priorityClass;
  };
  return { ticket, reason: { because: because(), waitedMs: Math.max(0, now - ticket.registeredAt), overtook } };
}
