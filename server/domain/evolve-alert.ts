import type { Alert, AlertId } from './alert.ts';
import type { HallDay } from './day.ts';
import type { AlertEvent } from './events.ts';

export function evolveAlert(day: HallDay, event: AlertEvent): void {
  switch (event.type) {
    case 'AlertRaised': {
      const { alertId: id, counterId, ticketNumber, officerId: raisedBy, at: raisedAt } = event;
      const nobody = { shownAt: [], escalatedAt: null };
      day.alerts.set(id, { id, counterId, ticketNumber, raisedBy, raisedAt, ...nobody, status: 'raised' });
      return;
    }
    case 'AlertShown': {
      const alert = alertOf(day, event.alertId);
      const shown = { ...alert, shownAt: [...alert.shownAt, event.postId] };
      day.alerts.set(alert.id, alert.status === 'raised' ? { ...shown, status: 'shown' } : shown);
      return;
    }
    case 'AlertResponded': {
      const { guardId: respondedBy, at: respondedAt } = event;
      day.alerts.set(event.alertId, { ...alertOf(day, event.alertId), status: 'responding', respondedBy, respondedAt });
      return;
    }
    case 'AlertEscalated':
      day.alerts.set(event.alertId, { ...alertOf(day, event.alertId), escalatedAt: event.at });
      return;
    case 'AlertClosed': {
      const alert = alertOf(day, event.alertId);
      const { closedBy, at: closedAt, reason: closeReason } = event;
      const answered = alert.status === 'responding' ? alert : { respondedBy: null, respondedAt: null };
      const { respondedBy, respondedAt } = answered;
      const ended = { closedBy, closedAt, closeReason, respondedBy, respondedAt };
      day.alerts.set(alert.id, { ...alert, ...ended, status: 'closed' });
      return;
    }
    default:
      event satisfies never;
  }
}

function alertOf(day: HallDay, alertId: AlertId): Alert {
  const alert = day.alerts.get(alertId);
  if (alert === undefined) throw new Error(`the log names alert ${alertId}, which was never raised`);
  return alert;
}
