import type { GuardPost } from '../../../contract/guard.ts';
import type { HallDay } from '../../domain/day.ts';
import type { Directory } from '../directory.ts';
import type { Hall } from '../hall.ts';
import { alertViewOf } from './alert.ts';

const closedShown = 20;

/** What every guard post sees: open alerts, then those closed today, newest first. */
export function guardPostOf(hall: Hall, day: HallDay, directory: Directory): GuardPost {
  const newestFirst = [...day.alerts.values()].reverse().map((alert) => alertViewOf(hall, directory, alert));
  return {
    revision: day.revision,
    hallName: hall.name,
    timeZone: hall.timeZone,
    open: newestFirst.filter(({ status }) => status !== 'closed'),
    closed: newestFirst.filter(({ status }) => status === 'closed').slice(0, closedShown),
  };
}
