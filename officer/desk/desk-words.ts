import { CancelReason, RevealReason, type CallReason, type TicketFacts } from '../../contract/officer.ts';
import { careWords } from '../../ui/care-words.ts';
import { m } from '../../ui/generated/messages.js';
import type { DeskAct, Hindrance } from '../desk-acts.ts';
import type { WindowState } from '../desk.svelte.ts';

const acts: Record<DeskAct, () => string> = {
  'call-next': () => m.officer_act_call_next(),
  recall: () => m.officer_act_recall(),
  start: () => m.officer_act_start(),
  complete: () => m.officer_act_complete(),
  'no-show': () => m.officer_act_no_show(),
  cancel: () => m.officer_act_cancel(),
  close: () => m.officer_act_close(),
};

const states: Record<WindowState, () => string> = {
  'no-window': () => m.officer_state_no_window(),
  idle: () => m.officer_state_idle(),
  called: () => m.officer_state_called(),
  serving: () => m.officer_state_serving(),
  offline: () => m.officer_state_offline(),
};

const identities: Record<TicketFacts['identity'], () => string> = {
  card: () => m.officer_identity_card(),
  typed: () => m.officer_identity_typed(),
  none: () => m.officer_identity_none(),
};

const revealReasons: Record<RevealReason, () => string> = {
  'verify-identity': () => m.officer_reveal_verify_identity(),
  'complete-record': () => m.officer_reveal_complete_record(),
  'visitor-asked': () => m.officer_reveal_visitor_asked(),
};

const cancelReasons: Record<CancelReason, () => string> = {
  'visitor-left': () => m.officer_cancel_visitor_left(),
  'registered-twice': () => m.officer_cancel_registered_twice(),
  'visitor-asked': () => m.officer_cancel_visitor_asked(),
};

export function actWords(act: DeskAct): string {
  return acts[act]();
}

export function stateWords(state: WindowState): string {
  return states[state]();
}

export function identityWords(identity: TicketFacts['identity']): string {
  return identities[identity]();
}

export function revealChoices(): { value: RevealReason; words: string }[] {
  return RevealReason.options.map((value) => ({ value, words: revealReasons[value]() }));
}

export function cancelChoices(): { value: CancelReason; words: string }[] {
  return CancelReason.options.map((value) => ({ value, words: cancelReasons[value]() }));
}

/** Only what the officer cannot see at a glance is said; that a visitor is here stands in the middle of the screen. */
export function hindranceWords(hindrance: Hindrance): string | null {
  switch (hindrance.code) {
    case 'nobody-waiting':
      return m.officer_hindrance_nobody_waiting();
    case 'too-few-calls':
      return m.officer_hindrance_too_few_calls({ needed: hindrance.needed, calls: hindrance.calls });
    default:
      return null;
  }
}

/** Why this ticket came up and not another, in words a visitor can be told (mission A4). */
export function callReasonWords({ overtook, careNeed }: CallReason): string {
  if (overtook === 0) return m.officer_why_longest();
  return careNeed === null
    ? m.officer_why_priority({ overtook })
    : m.officer_why_care({ care: careWords(careNeed), overtook });
}
