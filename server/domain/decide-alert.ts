import type { Alert, AlertId } from './alert.ts';
import type { AlertCommand } from './commands.ts';
import type { HallDay } from './day.ts';
import { atOwnCounter } from './decide-counter.ts';
import { happened, refused, type Context, type Decision } from './decision.ts';
import type { CounterId } from './plan.ts';

export function decideAlert(day: HallDay, command: AlertCommand, { now, newId }: Context): Decision {
  switch (command.type) {
    case 'RaiseAlert':
      return atOwnCounter(day, command, ({ ticketNumber }) => {
        const { counterId, officerId } = command;
        if (openAlertAt(day, counterId) !== null) return happened();
        return happened({ type: 'AlertRaised', alertId: newId(), counterId, officerId, ticketNumber, at: now });
      });
    case 'ShowAlert':
      return withOpenAlert(day, command.alertId, ({ id, shownAt }) =>
        shownAt.includes(command.postId)
          ? happened()
          : happened({ type: 'AlertShown', alertId: id, postId: command.postId, at: now }),
      );
    case 'RespondToAlert':
      return withOpenAlert(day, command.alertId, ({ id, status }) =>
        status === 'responding'
          ? happened()
          : happened({ type: 'AlertResponded', alertId: id, guardId: command.guardId, at: now }),
      );
    case 'CloseAlert':
      return withOpenAlert(day, command.alertId, ({ id, raisedBy }) =>
        raisedBy === command.closedBy
          ? refused('alert-closed-by-caller')
          : happened({ type: 'AlertClosed', alertId: id, closedBy: command.closedBy, reason: command.reason, at: now }),
      );
    default:
      return command satisfies never;
  }
}

/** The alert of a counter that is not closed yet; pressing again while it is open raises no second one. */
export function openAlertAt(day: HallDay, counterId: CounterId): Alert | null {
  for (const alert of day.alerts.values()) {
    if (alert.counterId === counterId && alert.status !== 'closed') return alert;
  }
  return null;
}

/** Alerts that will be escalated unless somebody responds. */
export function unanswered(day: HallDay): Alert[] {
  return [...day.alerts.values()].filter(
    ({ status, escalatedAt }) => (status === 'raised' || status === 'shown') && escalatedAt === null,
  );
}

function withOpenAlert(day: HallDay, alertId: AlertId, decideOn: (alert: Alert) => Decision): Decision {
  const alert = day.alerts.get(alertId);
  if (alert === undefined) return refused('alert-unknown');
  if (alert.status === 'closed') return refused('alert-closed');
  return decideOn(alert);
}
