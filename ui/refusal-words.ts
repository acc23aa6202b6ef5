import type { Refusal, RefusalCode } from '../contract/answer.ts';
import { m } from './generated/messages.js';

const words: Record<RefusalCode, (facts: NonNullable<Refusal['facts']>) => string> = {
  'alert-closed': () => m.refusal_alert_closed(),
  'alert-closed-by-caller': () => m.refusal_alert_closed_by_caller(),
  'alert-unknown': () => m.refusal_alert_unknown(),
  'appointment-checked-in': () => m.refusal_appointment_checked_in(),
  'appointment-closed': () => m.refusal_appointment_closed(),
  'appointment-exists': () => m.refusal_appointment_exists(),
  'appointment-past': () => m.refusal_appointment_past(),
  'appointment-unknown': () => m.refusal_appointment_unknown(),
  'category-unknown': () => m.refusal_category_unknown(),
  'counter-busy': () => m.refusal_counter_busy(),
  'counter-closed': () => m.refusal_counter_closed(),
  'counter-idle': () => m.refusal_counter_idle(),
  'counter-not-yours': () => m.refusal_counter_not_yours(),
  'counter-paused': () => m.refusal_counter_paused(),
  'counter-taken': () => m.refusal_counter_taken(),
  'counter-unknown': () => m.refusal_counter_unknown(),
  'guidance-unknown': () => m.refusal_guidance_unknown(),
  'help-not-called': () => m.refusal_help_not_called(),
  'internal-fault': () => m.refusal_internal_fault(),
  'no-answer': () => m.refusal_no_answer(),
  'kiosk-absent': () => m.refusal_kiosk_absent(),
  'nobody-waiting': () => m.refusal_nobody_waiting(),
  'not-allowed': () => m.refusal_not_allowed(),
  'not-permitted': () => m.refusal_not_permitted(),
  'not-signed-in': () => m.refusal_not_signed_in(),
  'nothing-to-undo': () => m.refusal_nothing_to_undo(),
  'officer-elsewhere': () => m.refusal_officer_elsewhere(),
  'officer-recused': () => m.refusal_officer_recused(),
  'print-job-unknown': () => m.refusal_print_job_unknown(),
  'printer-unknown': () => m.refusal_printer_unknown(),
  'queue-not-here': () => m.refusal_queue_not_here(),
  'registration-unknown': () => m.refusal_registration_unknown(),
  'request-id-reused': () => m.refusal_request_id_reused(),
  'request-malformed': () => m.refusal_request_malformed(),
  'request-unknown': () => m.refusal_request_unknown(),
  'sample-unknown': () => m.refusal_sample_unknown(),
  'storage-failed': () => m.refusal_storage_failed(),
  'target-is-here': () => m.refusal_target_is_here(),
  'target-unknown': () => m.refusal_target_unknown(),
  'ticket-not-away': () => m.refusal_ticket_not_away(),
  'ticket-not-called': () => m.refusal_ticket_not_called(),
  'ticket-not-here': () => m.refusal_ticket_not_here(),
  'ticket-not-serving': () => m.refusal_ticket_not_serving(),
  'ticket-not-waiting': () => m.refusal_ticket_not_waiting(),
  'ticket-unknown': () => m.refusal_ticket_unknown(),
  'too-few-calls': (facts) => m.refusal_too_few_calls({ needed: facts['needed'] ?? '' }),
  'too-many-requests': () => m.refusal_too_many_requests(),
  'too-soon': (facts) => m.refusal_too_soon({ seconds: secondsOf(facts['waitMs']) }),
  'undo-too-late': () => m.refusal_undo_too_late(),
};

/** What happened and what to do, in the language of the screen. */
export function refusalWords(refusal: Refusal): string {
  return words[refusal.code](refusal.facts ?? {});
}

/** Whole seconds, never less than one: `waitMs` is more than nothing when it is given. */
function secondsOf(ms: string | number | undefined): number {
  return Math.max(1, Math.ceil(Number(ms ?? 0) / 1_000));
}
