import { AlertCloseReason, type AlertView } from '../contract/alert-view.ts';
import { m } from '../ui/generated/messages.js';

const closeReasons: Record<AlertCloseReason, () => string> = {
  handled: () => m.guard_close_handled(),
  'false-alarm': () => m.guard_close_false_alarm(),
  drill: () => m.guard_close_drill(),
};

/** How far an alert has come, honestly (mission S2). */
export function alertStateWords(alert: AlertView): string {
  switch (alert.status) {
    case 'raised':
      return m.officer_alert_received();
    case 'shown':
      return m.officer_alert_shown({ posts: alert.shownAtPosts });
    case 'responding':
      return alert.respondedBy === null
        ? m.officer_alert_somebody_coming()
        : m.officer_alert_responding({ name: alert.respondedBy });
    case 'closed':
      return m.officer_alert_ended();
    default:
      return alert.status satisfies never;
  }
}

export function closeReasonWords(reason: AlertCloseReason): string {
  return closeReasons[reason]();
}

export function closeReasonChoices(): { value: AlertCloseReason; words: string }[] {
  return AlertCloseReason.options.map((value) => ({ value, words: closeReasonWords(value) }));
}
