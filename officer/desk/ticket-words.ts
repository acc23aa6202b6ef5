import type { CallReason, TicketFacts, UndoableStep } from '../../contract/desk.ts';
import { careWords } from '../../ui/care-words.ts';
import { timeOfDay } from '../../ui/clock.svelte.ts';
import { m } from '../../ui/generated/messages.js';

/** What is particular about a ticket: a word for the list, and a sentence for whoever asks. */
export interface TicketMark {
  kind: 'appointment' | 'first-receiver' | 'transfer' | 'return' | 'carried-over' | 'back-to';
  word: string;
  sentence: string;
}

type Kept = NonNullable<TicketFacts['kept']>;

/** The particular things of a ticket that this counter may call or has. */
export function ticketMarks({ appointment, kept, backTo, carriedFrom }: TicketFacts, timeZone: string): TicketMark[] {
  const marks: TicketMark[] = [];
  if (appointment) {
    marks.push({
      kind: 'appointment',
      word: m.officer_mark_appointment(),
      sentence: m.officer_mark_appointment_hint(),
    });
  }
  if (kept !== null) marks.push(keptMark(kept, timeZone));
  if (backTo !== null) {
    marks.push({
      kind: 'back-to',
      word: m.officer_mark_back_to(),
      sentence: m.officer_mark_back_to_hint({ name: backTo }),
    });
  }
  if (carriedFrom !== null) {
    const sentence = m.officer_mark_carried_over_hint({ number: carriedFrom });
    marks.push({ kind: 'carried-over', word: m.officer_mark_carried_over(), sentence });
  }
  return marks;
}

function keptMark({ because, until }: Kept, timeZone: string): TicketMark {
  const time = timeOfDay(until, timeZone);
  switch (because) {
    case 'first-receiver':
      return {
        kind: because,
        word: m.officer_mark_first_receiver(),
        sentence: m.officer_mark_first_receiver_hint({ time }),
      };
    case 'transfer':
      return { kind: because, word: m.officer_mark_transfer(), sentence: m.officer_mark_transfer_hint({ time }) };
    case 'return':
      return { kind: because, word: m.officer_mark_return(), sentence: m.officer_mark_return_hint({ time }) };
    default:
      return because satisfies never;
  }
}

/** Why this ticket came up and not another, and how many before it were passed, so that a visitor can be told (mission A4). */
export function callReasonWords(reason: CallReason): string {
  const why = becauseWords(reason);
  const { overtook } = reason;
  return overtook === 0 ? why : m.officer_why_ahead_of({ why, overtook });
}

function becauseWords({ because, overtook, careNeed }: CallReason): string {
  switch (because) {
    case 'longest-wait':
      return overtook === 0 ? m.officer_why_longest() : m.officer_why_waited();
    case 'care':
      return m.officer_why_care({ care: careNeed === null ? m.officer_why_care_some() : careWords(careNeed) });
    case 'appointment':
      return m.officer_why_appointment();
    case 'passed-often':
      return m.officer_why_passed_often();
    case 'kept-for-you':
      return m.officer_why_kept_for_you();
    case 'chosen-urgent':
      return m.officer_why_chosen_urgent();
    case 'chosen-belongs-together':
      return m.officer_why_chosen_belongs_together();
    case 'chosen-leader':
      return m.officer_why_chosen_leader();
    default:
      return because satisfies never;
  }
}

const steps: Record<UndoableStep['step'], (input: { number: string }) => string> = {
  call: (input) => m.officer_undo_call(input),
  complete: (input) => m.officer_undo_complete(input),
  'no-show': (input) => m.officer_undo_no_show(input),
  transfer: (input) => m.officer_undo_transfer(input),
};

/** What was done last and can be taken back: `已办结 B003`. */
export function stepWords({ step, number }: UndoableStep): string {
  return steps[step]({ number });
}
