import { AlertCloseReason, type AlertView } from '../contract/alert-view.ts';
import { timeOfDay } from '../ui/clock.svelte.ts';
import { m } from '../ui/generated/messages.js';
import { locale } from '../ui/locale.svelte.ts';

const closeReasons: Record<AlertCloseReason, () => string> = {
  handled: () => m.guard_close_handled(),
  'false-alarm': () => m.guard_close_false_alarm(),
  drill: () => m.guard_close_drill(),
};

/** Where help is needed: `3 号窗口`. */
export function alertPlace({ counterNumber, counterName }: AlertView): string {
  return counterNumber === null ? locale.say(counterName) : m.officer_counter({ number: counterNumber });
}

/** How far an alert has come, honestly (mission S2). */
export function alertStateWords(alert: AlertView): string {
  switch (alert.status) {
    case 'raised':
      return m.officer_alert_received();
    case 'shown':
      if (alert.shownAtPosts === 0) return m.officer_alert_shown_before();
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

/** When, by whom and how an alert ended, as far as the screen has heard: `08:38 大厅保安结束：误报`. */
export function alertEndWords({ closedAt, closedBy, closeReason }: AlertView, timeZone: string): string {
  if (closedAt === null || closedBy === null || closeReason === null) return m.officer_alert_ended();
  const time = timeOfDay(closedAt, timeZone);
  return m.officer_alert_ended_by({ time, name: closedBy, reason: closeReasonWords(closeReason) });
}

export function closeReasonWords(reason: AlertCloseReason): string {
  return closeReasons[reason]();
}

/** How an alert can end. Nobody can have handled one that nobody has gone to. */
export function closeReasonChoices(answered: boolean): { value: AlertCloseReason; words: string }[] {
  return AlertCloseReason.options
    .filter((value) => answered || value !== 'handled')
    .map((value) => ({ value, words: closeReasonWords(value) }));
}
