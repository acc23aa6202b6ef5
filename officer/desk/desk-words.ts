import type { TicketFacts } from '../../contract/desk.ts';
import { m } from '../../ui/generated/messages.js';
import type { DeskAct, Hindrance } from '../desk-acts.ts';
import type { CounterState } from '../desk.svelte.ts';

const acts: Record<DeskAct, () => string> = {
  'call-next': () => m.officer_act_call_next(),
  recall: () => m.officer_act_recall(),
  start: () => m.officer_act_start(),
  complete: () => m.officer_act_complete(),
  'no-show': () => m.officer_act_no_show(),
  hold: () => m.officer_act_hold(),
  transfer: () => m.officer_act_transfer(),
  recuse: () => m.officer_act_recuse(),
  cancel: () => m.officer_act_cancel(),
  pause: () => m.officer_act_pause(),
  resume: () => m.officer_act_resume(),
  'hand-over': () => m.officer_act_hand_over(),
  close: () => m.officer_act_close(),
};

const states: Record<CounterState, () => string> = {
  'no-counter': () => m.officer_state_no_counter(),
  idle: () => m.officer_state_idle(),
  paused: () => m.officer_state_paused(),
  called: () => m.officer_state_called(),
  serving: () => m.officer_state_serving(),
  offline: () => m.officer_state_offline(),
};

const identities: Record<TicketFacts['identity'], () => string> = {
  card: () => m.officer_identity_card(),
  typed: () => m.officer_identity_typed(),
  other: () => m.officer_identity_other(),
  none: () => m.officer_identity_none(),
};

export function actWords(act: DeskAct): string {
  return acts[act]();
}

export function stateWords(state: CounterState): string {
  return states[state]();
}

export function identityWords(identity: TicketFacts['identity']): string {
  return identities[identity]();
}

/** Only what the officer cannot see at a glance is said; that a visitor is here stands in the middle of the screen. */
export function hindranceWords(hindrance: Hindrance): string | null {
  switch (hindrance.code) {
    case 'nobody-waiting':
      return m.officer_hindrance_nobody_waiting();
    case 'paused':
      return m.officer_hindrance_paused();
    case 'too-few-calls':
      return m.officer_hindrance_too_few_calls({ needed: hindrance.needed, calls: hindrance.calls });
    default:
      return null;
  }
}
