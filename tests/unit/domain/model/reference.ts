import type {
  AlertCommand,
  CounterCommand,
  HallCommand,
  HelpCommand,
  AdoptPlan,
  OpenDay,
} from '../../../../server/domain/commands.ts';
import type { Plan } from '../../../../server/domain/plan.ts';
import { counterOf, ticketOf, type Refused, type ReferenceHall } from './reference-hall.ts';
import { tick } from './reference-opening.ts';
import { actServing } from './reference-serving.ts';
import { actWaiting } from './reference-waiting.ts';

/** Does what the command asks, in the reference hall, or says why not. @param id for an alert that is raised */
export function act(
  hall: ReferenceHall,
  plan: Plan,
  command: Exclude<HallCommand, OpenDay | AdoptPlan>,
  { now, id }: { now: number; id: string },
): Refused {
  switch (command.type) {
    case 'RegisterVisit':
    case 'ReturnTicket':
    case 'ReprintTicket':
    case 'CarryOver':
      return actWaiting(hall, plan, command, now);
    case 'OpenCounter':
    case 'CloseCounter':
    case 'PauseCounter':
    case 'ResumeCounter':
    case 'HandOver':
    case 'TakeOver':
      return actAtCounter(hall, plan, command);
    case 'RaiseAlert':
    case 'ShowAlert':
    case 'RespondToAlert':
    case 'CloseAlert':
      return actOnAlert(hall, command, now, id);
    case 'CallHelp':
    case 'AnswerHelp':
    case 'EndHelp':
      return actOnHelp(hall, command, now);
    case 'Tick':
      tick(hall, plan, now);
      return null;
    default:
      return actServing(hall, plan, command, now);
  }
}

/** [K8.3] */
function actOnHelp(hall: ReferenceHall, command: HelpCommand, now: number): Refused {
  const { kioskId } = command;
  const at = hall.helpCalls.findIndex((call) => call.kioskId === kioskId);
  const call = hall.helpCalls[at];
  if (command.type === 'CallHelp' && call === undefined)
    hall.helpCalls.push({ kioskId, calledAt: now, comingBy: null });
  if (command.type === 'AnswerHelp') {
    if (call === undefined) return 'help-not-called';
    call.comingBy ??= command.staffId;
  }
  if (command.type === 'EndHelp' && call !== undefined) hall.helpCalls.splice(at, 1);
  return null;
}

function actAtCounter(hall: ReferenceHall, plan: Plan, command: CounterCommand): Refused {
  const { counterId, officerId, type } = command;
  const counter = counterOf(hall, counterId);
  if (type === 'OpenCounter') {
    if (!plan.counters.some(({ id }) => id === counterId)) return 'counter-unknown';
    if (counter !== undefined) return counter.officerId === officerId ? null : 'counter-taken';
    if (hall.counters.some((other) => other.officerId === officerId)) return 'officer-elsewhere';
    hall.counters.push({ counterId, officerId, number: null, paused: null, step: null });
    return null;
  }
  if (counter === undefined) return 'counter-closed';
  if (type === 'TakeOver') return passTo(hall, counterId, officerId);
  if (counter.officerId !== officerId) return 'counter-not-yours';
  if (type === 'HandOver') return passTo(hall, counterId, command.toOfficerId);
  if (type === 'ResumeCounter') {
    counter.paused = null;
    return null;
  }
  if (counter.number !== null) return 'counter-busy';
  if (type === 'PauseCounter') Object.assign(counter, { paused: command.reason, step: null });
  else hall.counters.splice(hall.counters.indexOf(counter), 1);
  return null;
}

/** [A3.5] The counter, with the visitor who is there, is another officer's from now on. */
function passTo(hall: ReferenceHall, counterId: string, officerId: string): Refused {
  const counter = counterOf(hall, counterId);
  if (counter === undefined || counter.officerId === officerId) return null;
  const ticket = ticketOf(hall, counter.number);
  if (ticket?.recused.includes(officerId) === true) return 'officer-recused';
  if (hall.counters.some((other) => other.officerId === officerId)) return 'officer-elsewhere';
  if (ticket !== undefined) ticket.officerId = officerId;
  Object.assign(counter, { officerId, step: null });
  return null;
}

function actOnAlert(hall: ReferenceHall, command: AlertCommand, now: number, id: string): Refused {
  if (command.type === 'RaiseAlert') {
    const { counterId, officerId } = command;
    const counter = counterOf(hall, counterId);
    if (counter === undefined) return 'counter-closed';
    if (counter.officerId !== officerId) return 'counter-not-yours';
    if (hall.alerts.some((alert) => alert.counterId === counterId && alert.status !== 'closed')) return null;
    const nobody = { shownAt: [], escalatedAt: null, respondedBy: null, closedBy: null, status: 'raised' } as const;
    hall.alerts.push({
      ...{ id, counterId, ticketNumber: counter.number, raisedBy: officerId, raisedAt: now },
      ...{ ...nobody, shownAt: [] },
    });
    return null;
  }
  const alert = hall.alerts.find((each) => each.id === command.alertId);
  if (alert === undefined) return 'alert-unknown';
  if (alert.status === 'closed') return 'alert-closed';
  switch (command.type) {
    case 'ShowAlert':
      if (!alert.shownAt.includes(command.postId)) alert.shownAt.push(command.postId);
      if (alert.status === 'raised') alert.status = 'shown';
      return null;
    case 'RespondToAlert':
      if (alert.status !== 'responding') Object.assign(alert, { status: 'responding', respondedBy: command.guardId });
      return null;
    case 'CloseAlert':
      if (alert.raisedBy === command.closedBy) return 'alert-closed-by-caller';
      Object.assign(alert, { status: 'closed', closedBy: command.closedBy });
      return null;
    default:
      return command satisfies never;
  }
}
