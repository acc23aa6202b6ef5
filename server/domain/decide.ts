import type { HallCommand } from './commands.ts';
import type { HallDay } from './day.ts';
import { decideAlert } from './decide-alert.ts';
import { decideCounter } from './decide-counter.ts';
import { decideHelp } from './decide-help.ts';
import { decideAdoption, decideOpening } from './decide-opening.ts';
import { decideServing } from './decide-serving.ts';
import { decideWaiting } from './decide-waiting.ts';
import { happened, type Context, type Decision } from './decision.ts';
import { eventsDue } from './due.ts';
import type { Plan } from './plan.ts';

/**
 * The one place that decides. Reads the day, the plan, the command and the context; changes nothing.
 *
 * @returns the events that follow, or a refusal with its code
 */
export function decide(day: HallDay, plan: Plan, command: HallCommand, context: Context): Decision {
  switch (command.type) {
    case 'OpenDay':
      return decideOpening(day, plan, command, context);
    case 'AdoptPlan':
      return decideAdoption(day, plan, context);
    case 'RegisterVisit':
    case 'ReturnTicket':
    case 'ReprintTicket':
    case 'CarryOver':
      return decideWaiting(day, plan, command, context);
    case 'CallNext':
    case 'CallChosen':
    case 'Recall':
    case 'StartInterview':
    case 'CompleteInterview':
    case 'RecordNoShow':
    case 'CancelTicket':
    case 'Hold':
    case 'Transfer':
    case 'Recuse':
    case 'OrderSlip':
    case 'Undo':
      return decideServing(day, plan, command, context);
    case 'OpenCounter':
    case 'CloseCounter':
    case 'PauseCounter':
    case 'ResumeCounter':
    case 'HandOver':
    case 'TakeOver':
      return decideCounter(day, plan, command, context);
    case 'RaiseAlert':
    case 'ShowAlert':
    case 'RespondToAlert':
    case 'CloseAlert':
      return decideAlert(day, command, context);
    case 'CallHelp':
    case 'AnswerHelp':
    case 'EndHelp':
      return decideHelp(day, command, context);
    case 'Tick':
      return happened(...eventsDue(day, plan, context.now));
    default:
      return command satisfies never;
  }
}
