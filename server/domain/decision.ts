import type { HallEvent } from './events.ts';

/** Why the day turned a command down. Registration has no code here: it is never refused (mission K1). */
export type RefusalCode =
  | 'counter-unknown'
  | 'counter-closed'
  | 'counter-taken'
  | 'counter-busy'
  | 'counter-idle'
  | 'counter-not-yours'
  | 'counter-paused'
  | 'officer-elsewhere'
  | 'officer-recused'
  | 'queue-not-here'
  | 'nobody-waiting'
  | 'ticket-unknown'
  | 'ticket-not-here'
  | 'ticket-not-waiting'
  | 'ticket-not-called'
  | 'ticket-not-serving'
  | 'ticket-not-away'
  | 'too-few-calls'
  | 'too-soon'
  | 'target-unknown'
  | 'target-is-here'
  | 'nothing-to-undo'
  | 'undo-too-late'
  | 'alert-unknown'
  | 'alert-closed'
  | 'alert-closed-by-caller'
  | 'help-not-called';

interface Refusal {
  readonly code: RefusalCode;
  readonly facts?: Record<string, string | number>;
}

/** What comes of a command: events to keep, or a refusal that leaves the day as it is. */
export type Decision = { readonly events: readonly HallEvent[] } | { readonly refusal: Refusal };

/** What a decision may know besides the day: the time (ms since 1970 UTC) and a source of new ids. */
export interface Context {
  readonly now: number;
  readonly newId: () => string;
}

export function happened(...events: HallEvent[]): Decision {
  return { events };
}

export function refused(code: RefusalCode, facts?: Record<string, string | number>): Decision {
  return { refusal: facts === undefined ? { code } : { code, facts } };
}
