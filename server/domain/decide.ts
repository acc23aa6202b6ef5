import { decideAlert, escalationsDue } from './decide-alert.ts';
import { decideCounter } from './decide-counter.ts';
import { decideTicket } from './decide-ticket.ts';
import type { HallCommand } from './commands.ts';
import type { HallDay } from './day.ts';
import { happened, type Context, type Decision } from './decision.ts';
import type { Plan } from './plan.ts';

/**
 * The one place that decides. Reads the day, the plan, the command and the context; changes nothing.
 *
 * @returns the events that follow, or a refusal with its code
 */
export function decide(day: HallDay, plan: Plan, command: HallCommand, context: Context): Decision {
  switch (command.type) {
    case 'RegisterVisit':
    case 'CallNext':
    case 'Recall':
    case 'StartInterview':
    case 'CompleteInterview':
    case 'RecordNoShow':
    case 'CancelTicket':
      return decideTicket(day, plan, command, context);
    case 'OpenCounter':
    case 'CloseCounter':
      return decideCounter(day, plan, command, context);
    case 'RaiseAlert':
    case 'ShowAlert':
    case 'RespondToAlert':
    case 'CloseAlert':
      return decideAlert(day, command, context);
    case 'Tick':
      return happened(...escalationsDue(day, plan, context.now));
    default:
      return command satisfies never;
  }
}
