import type { RegisterVisit, ReturnTicket, WaitingCommand } from '../../../../server/domain/commands.ts';
import type { Plan, RoutingRule } from '../../../../server/domain/plan.ts';
import { counterOf, moveOn, nextNumber, ticketOf, type Refused, type ReferenceHall } from './reference-hall.ts';
import { canBeMet, keptByOfficer } from './reference-keeping.ts';

export function actWaiting(hall: ReferenceHall, plan: Plan, command: WaitingCommand, now: number): Refused {
  switch (command.type) {
    case 'RegisterVisit':
      register(hall, plan, command, now);
      return null;
    case 'ReturnTicket':
      return comeBack(hall, plan, command, now);
    case 'ReprintTicket': {
      const ticket = ticketOf(hall, command.number);
      if (ticket === undefined) return 'ticket-unknown';
      return ['waiting', 'called', 'held'].includes(ticket.status) ? null : 'ticket-not-waiting';
    }
    case 'CarryOver':
      for (const ticket of hall.tickets) {
        if (ticket.status === 'waiting' || ticket.status === 'held') moveOn(hall, ticket, { status: 'carried-over' });
      }
      return null;
    default:
      return command satisfies never;
  }
}

function register(hall: ReferenceHall, plan: Plan, visit: RegisterVisit, now: number): void {
  const queueId = ruleFor(plan, visit)?.queueId ?? '';
  const { headCount, categoryId, districtCode, careNeed, appointedAt, specialRequest: wish } = visit;
  const requires = wish !== null && canBeMet(plan, queueId, wish) ? wish : null;
  const timely = appointedAt !== null && now - appointedAt <= plan.appointmentGraceMs;
  hall.tickets.push({
    ...{ queueId, headCount, categoryId, districtCode },
    number: nextNumber(hall, plan.queues.find(({ id }) => id === queueId)?.letter ?? ''),
    placeFrom: timely ? appointedAt : now,
    registeredAt: now,
    priorityClass: timely ? 'appointment' : careNeed !== null ? 'care' : 'ordinary',
    requires,
    keptFor: keptByOfficer(
      hall,
      plan,
      { queueId, requires, recused: [] },
      { officerId: visit.firstReceiver, because: 'first-receiver' },
      now,
    ),
    ...{ recused: [], waysBack: [], carriedFrom: null, status: 'waiting', counterId: null, officerId: null },
    ...{ callCount: 0, calledAt: 0, countedAt: 0, reason: null, until: null, stamp: 0 },
  });
}

/** The first rule that has no condition the matter does not meet [A1.1]. */
export function ruleFor(
  plan: Plan,
  matter: Pick<RegisterVisit, 'categoryId' | 'districtCode' | 'headCount' | 'specialRequest'>,
): RoutingRule | undefined {
  const fails = (condition: readonly string[] | undefined, value: string | null) =>
    condition !== undefined && !condition.some((wanted) => wanted === value);
  return plan.rules.find(
    ({ when }) =>
      !fails(when.categories, matter.categoryId) &&
      !fails(when.districts, matter.districtCode) &&
      !fails(when.specialRequests, matter.specialRequest) &&
      matter.headCount >= (when.minHeadCount ?? 0),
  );
}

/**
 * The place of somebody who missed a call is free within the bounds of [K13.1]: the walk looks whether the day's choice is within
 * them and notes it here. Until then: not a number.
 */
function comeBack(hall: ReferenceHall, plan: Plan, command: ReturnTicket, now: number): Refused {
  const ticket = ticketOf(hall, command.number);
  if (ticket === undefined) return 'ticket-unknown';
  const { status, officerId, placeFrom } = ticket;
  if (status !== 'held' && status !== 'no-show') return 'ticket-not-away';
  if ('counterId' in command.by) {
    const { by } = command;
    const served = plan.counters.find(({ id }) => id === by.counterId)?.queueIds ?? [];
    if (!served.includes(ticket.queueId)) return 'queue-not-here';
    const counter = counterOf(hall, by.counterId);
    if (counter === undefined) return 'counter-closed';
    if (counter.officerId !== by.officerId) return 'counter-not-yours';
  }
  if (status === 'held') {
    moveOn(hall, ticket, {
      status: 'waiting',
      keptFor: keptByOfficer(hall, plan, ticket, { officerId, because: 'return' }, now),
    });
    return null;
  }
  const place = command.oldPlaceBecause === null ? NaN : placeFrom;
  moveOn(hall, ticket, { status: 'waiting', keptFor: null, placeFrom: place });
  return null;
}
