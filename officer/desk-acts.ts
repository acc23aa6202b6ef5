import type { Desk } from '../contract/officer.ts';

/** What an officer can do at an open counter, in the fixed order of the console. */
export const deskActs = ['call-next', 'recall', 'start', 'complete', 'no-show', 'cancel', 'close'] as const;
export type DeskAct = (typeof deskActs)[number];

/** Keys by act, upper case. Closing a window has none: nobody should do it by a slip of the hand. */
export const keysOfAct: Record<DeskAct, readonly string[]> = {
  'call-next': ['N', 'F2'],
  recall: ['R'],
  start: ['S'],
  complete: ['E'],
  'no-show': ['M'],
  cancel: ['X'],
  close: [],
};

/** Why an act is not possible now, as far as the screen can know; the server decides. */
export type Hindrance =
  | { code: 'visitor-here' }
  | { code: 'nobody-here' }
  | { code: 'nobody-waiting' }
  | { code: 'interview-started' }
  | { code: 'interview-not-started' }
  | { code: 'too-few-calls'; needed: number; calls: number };

/** What stands in the way of an act, or null when it can be pressed. */
export function hindranceOf(act: DeskAct, desk: Desk): Hindrance | null {
  const { atCounter } = desk;
  if (act === 'call-next' || act === 'close') {
    if (atCounter !== null) return { code: 'visitor-here' };
    return act === 'call-next' && desk.waitingVisits === 0 ? { code: 'nobody-waiting' } : null;
  }
  if (atCounter === null) return { code: 'nobody-here' };
  if (act === 'complete') return atCounter.status === 'serving' ? null : { code: 'interview-not-started' };
  if (atCounter.status === 'serving') return { code: 'interview-started' };
  const { callCount } = atCounter;
  return act === 'no-show' && callCount < desk.noShowAfterCalls
    ? { code: 'too-few-calls', needed: desk.noShowAfterCalls, calls: callCount }
    : null;
}
