import {
  CancelReason,
  ChosenReason,
  HoldReason,
  OldPlaceReason,
  PauseReason,
  RevealReason,
} from '../../contract/reasons.ts';
import { m } from '../../ui/generated/messages.js';

type Words<Reason extends string> = Record<Reason, () => string>;

/** A reason to choose, and how it is said. */
export interface Choice<Value extends string> {
  value: Value;
  words: string;
}

const cancelReasons: Words<CancelReason> = {
  'visitor-left': () => m.officer_cancel_visitor_left(),
  'registered-twice': () => m.officer_cancel_registered_twice(),
  'visitor-asked': () => m.officer_cancel_visitor_asked(),
};

const chosenReasons: Words<ChosenReason> = {
  'chosen-urgent': () => m.officer_chosen_urgent(),
  'chosen-belongs-together': () => m.officer_chosen_belongs_together(),
  'chosen-leader': () => m.officer_chosen_leader(),
};

const holdReasons: Words<HoldReason> = {
  'fetching-papers': () => m.officer_hold_fetching_papers(),
  'waiting-for-reply': () => m.officer_hold_waiting_for_reply(),
  rest: () => m.officer_hold_rest(),
};

const oldPlaceReasons: Words<OldPlaceReason> = {
  'not-heard': () => m.officer_old_place_not_heard(),
  'was-helped-elsewhere': () => m.officer_old_place_was_helped_elsewhere(),
  unwell: () => m.officer_old_place_unwell(),
};

const pauseReasons: Words<PauseReason> = {
  'short-break': () => m.officer_pause_short_break(),
  meal: () => m.officer_pause_meal(),
  meeting: () => m.officer_pause_meeting(),
  'field-visit': () => m.officer_pause_field_visit(),
};

const revealReasons: Words<RevealReason> = {
  'receive-visit': () => m.officer_reveal_receive_visit(),
  'verify-identity': () => m.officer_reveal_verify_identity(),
  'complete-record': () => m.officer_reveal_complete_record(),
  'visitor-asked': () => m.officer_reveal_visitor_asked(),
};

export function holdWords(reason: HoldReason): string {
  return holdReasons[reason]();
}

export function pauseWords(reason: PauseReason): string {
  return pauseReasons[reason]();
}

export function cancelChoices(): Choice<CancelReason>[] {
  return choices(CancelReason.options, cancelReasons);
}

export function chosenChoices(): Choice<ChosenReason>[] {
  return choices(ChosenReason.options, chosenReasons);
}

export function holdChoices(): Choice<HoldReason>[] {
  return choices(HoldReason.options, holdReasons);
}

export function oldPlaceChoices(): Choice<OldPlaceReason>[] {
  return choices(OldPlaceReason.options, oldPlaceReasons);
}

export function pauseChoices(): Choice<PauseReason>[] {
  return choices(PauseReason.options, pauseReasons);
}

export function revealChoices(): Choice<RevealReason>[] {
  return choices(RevealReason.options, revealReasons);
}

function choices<Reason extends string>(reasons: readonly Reason[], words: Words<Reason>): Choice<Reason>[] {
  return reasons.map((value) => ({ value, words: words[value]() }));
}
