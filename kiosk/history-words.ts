import type { ToldHistory } from '../contract/told-history.ts';
import { m } from '../ui/generated/messages.js';

interface HistoryQuestion {
  about: keyof ToldHistory;
  words: string;
}

/** The three questions in the order they stand on the screen. */
export function historyQuestions(): HistoryQuestion[] {
  return [
    { about: 'repeat', words: m.kiosk_history_repeat() },
    { about: 'elsewhere', words: m.kiosk_history_elsewhere() },
    { about: 'opinion', words: m.kiosk_history_opinion() },
  ];
}
