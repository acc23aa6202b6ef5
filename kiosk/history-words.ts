import type { ToldHistory } from '../contract/told-history.ts';
import { m } from '../ui/generated/messages.js';

interface HistoryQuestion {
  about: keyof ToldHistory;
  words: string;
  yes: string;
  no: string;
}

/** The three questions in the order they stand on the screen. */
export function historyQuestions(): HistoryQuestion[] {
  return [
    {
      about: 'repeat',
      words: m.kiosk_history_repeat(),
      yes: m.kiosk_history_repeat_yes(),
      no: m.kiosk_history_repeat_no(),
    },
    {
      about: 'elsewhere',
      words: m.kiosk_history_elsewhere(),
      yes: m.kiosk_history_elsewhere_yes(),
      no: m.kiosk_history_elsewhere_no(),
    },
    {
      about: 'opinion',
      words: m.kiosk_history_opinion(),
      yes: m.kiosk_history_opinion_yes(),
      no: m.kiosk_history_opinion_no(),
    },
  ];
}
