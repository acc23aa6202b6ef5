import type { Desk } from '../contract/desk.ts';
import { mayPrintSlips, mayReprint, type AskingAct } from './desk-acts.ts';

/**
 * What the officer is asked before something is sent. It names the ticket or counter it was opened for, so an answer can
 * never act on the next visitor.
 */
export type Question =
  | { about: Exclude<AskingAct, 'pause' | 'hand-over'> | 'reveal'; number: string }
  | { about: 'print' | 'reprint'; number: string }
  | { about: 'call-chosen'; number: string }
  | { about: 'old-place'; number: string }
  | { about: 'pause' | 'hand-over' | 'sign-out'; counterId: string }
  | { about: 'take-over'; counterId: string };

/** Whether the question still makes sense: its visitor or counter is where it was when it was asked. */
export function stillStands(question: Question, desk: Desk): boolean {
  switch (question.about) {
    case 'call-chosen':
      return desk.waiting.some(({ number }) => number === question.number);
    case 'old-place':
      return desk.away.some(({ status, facts }) => status === 'no-show' && facts.number === question.number);
    case 'pause':
    case 'hand-over':
    case 'sign-out':
      return desk.counterId === question.counterId;
    case 'print':
      return mayPrintSlips(desk) && desk.atCounter?.facts.number === question.number;
    case 'reprint':
      return mayReprint(desk, question.number);
    case 'take-over':
      return desk.counterId === null && isTaken(desk, question.counterId);
    default:
      return desk.atCounter?.facts.number === question.number;
  }
}

function isTaken({ counters }: Desk, counterId: string): boolean {
  return counters.some(({ id, officerName }) => id === counterId && officerName !== null);
}
