import type { GuardPost } from '../../../contract/guard.ts';
import type { HallDay } from '../../domain/day.ts';
import { helpCallsOf } from '../help-requests.ts';
import { alertViewOf, type AlertWords } from './alert.ts';

const closedShown = 20;

/** What every guard post sees: open alerts, then those closed today, newest first. */
export function guardPostOf(words: AlertWords, day: HallDay): GuardPost {
  const { inForce, directory } = words;
  const newestFirst = [...day.alerts.values()].reverse().map((alert) => alertViewOf(words, alert));
  return {
    revision: day.revision,
    hallName: inForce.hall.name,
    timeZone: inForce.hall.timeZone,
    open: newestFirst.filter(({ status }) => status !== 'closed'),
    closed: newestFirst.filter(({ status }) => status === 'closed').slice(0, closedShown),
    helpCalls: helpCallsOf(day, directory),
  };
}
