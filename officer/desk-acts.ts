import type { Desk } from '../contract/desk.ts';

/** What an officer can do at an open counter, in the fixed order of the console: what happens with nearly every visitor, … */
export const mainActs = ['call-next', 'recall', 'start', 'complete', 'no-show'] as const;
/** … what happens with some, … */
export const otherActs = ['hold', 'transfer', 'recuse', 'cancel'] as const;
/** … and what happens with the counter itself. */
const counterActs = ['pause', 'resume', 'hand-over', 'close'] as const;

export type DeskAct = (typeof mainActs)[number] | (typeof otherActs)[number] | (typeof counterActs)[number];

/** Acts that need an answer of the officer before anything is sent. */
const askingActs = ['hold', 'transfer', 'recuse', 'cancel', 'pause', 'hand-over'] as const;
export type AskingAct = (typeof askingActs)[number];

/** Whether the act opens a dialog. */
export function isAsking(act: DeskAct): act is AskingAct {
  return askingActs.some((asking) => asking === act);
}

/** Keys by act, upper case. Closing a counter has none: nobody should do it by a slip of the hand. */
export const keysOfAct: Record<DeskAct, readonly string[]> = {
  'call-next': ['N', 'F2'],
  recall: ['R'],
  start: ['S'],
  complete: ['E'],
  'no-show': ['M'],
  hold: ['H'],
  transfer: ['T'],
  recuse: ['B'],
  cancel: ['X'],
  pause: ['P'],
  resume: ['P'],
  'hand-over': ['J'],
  close: [],
};

/** Pausing and resuming share a place and a key. */
export function counterActsNow(paused: boolean): DeskAct[] {
  return counterActs.filter((act) => act !== (paused ? 'pause' : 'resume'));
}

/** Why an act is not possible now, as far as the screen can know; the server decides. */
export type Hindrance =
  | { code: 'visitor-here' }
  | { code: 'nobody-here' }
  | { code: 'nobody-waiting' }
  | { code: 'paused' }
  | { code: 'not-paused' }
  | { code: 'interview-started' }
  | { code: 'interview-not-started' }
  | { code: 'too-few-calls'; needed: number; calls: number };

/** What stands in the way of an act, or null when it can be pressed. */
export function hindranceOf(act: DeskAct, desk: Desk): Hindrance | null {
  switch (act) {
    case 'call-next':
      return callHindrance(desk) ?? (desk.waiting.length === 0 ? { code: 'nobody-waiting' } : null);
    case 'pause':
    case 'close':
      return desk.atCounter === null ? null : { code: 'visitor-here' };
    case 'resume':
      return desk.paused === null ? { code: 'not-paused' } : null;
    case 'hand-over':
      return null;
    default:
      return hindranceWithVisitor(act, desk);
  }
}

/** What stands in the way of calling anybody, the next or a chosen one. */
export function callHindrance(desk: Desk): Hindrance | null {
  if (desk.atCounter !== null) return { code: 'visitor-here' };
  return desk.paused === null ? null : { code: 'paused' };
}

function hindranceWithVisitor(
  act: 'recall' | 'start' | 'complete' | 'no-show' | (typeof otherActs)[number],
  { atCounter, noShowAfterCalls }: Desk,
): Hindrance | null {
  if (atCounter === null) return { code: 'nobody-here' };
  if (act === 'hold' || act === 'transfer' || act === 'recuse') return null;
  if (act === 'complete') return atCounter.status === 'serving' ? null : { code: 'interview-not-started' };
  if (atCounter.status === 'serving') return { code: 'interview-started' };
  const { callCount } = atCounter;
  return act === 'no-show' && callCount < noShowAfterCalls
    ? { code: 'too-few-calls', needed: noShowAfterCalls, calls: callCount }
    : null;
}

/** Whether there is a printer for slips. */
export function mayPrintSlips({ slips }: Desk): boolean {
  return slips.printers.length > 0;
}

/** Whether the ticket is still expected somewhere, so that its paper is worth having: it waits, is held, or was called. */
export function mayReprint(desk: Desk, number: string): boolean {
  const { atCounter, waiting, away } = desk;
  if (!mayPrintSlips(desk)) return false;
  if (atCounter?.facts.number === number) return atCounter.status === 'called';
  return (
    waiting.some((ticket) => ticket.number === number) ||
    away.some(({ status, facts }) => status === 'held' && facts.number === number)
  );
}
