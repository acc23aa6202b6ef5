import type { RefusalCode } from '../contract/answer.ts';
import { m } from '../ui/generated/messages.js';
import { isUndecided, type SubmissionState } from './submission.svelte.ts';
import type { TicketReturn } from './ticket-return.svelte.ts';

type Words = () => string;

/** What a visitor is told of a request, or null as long as there is nothing to say. */
function wordsOf(state: SubmissionState, unanswered: Words, refused: (code: RefusalCode) => string): string | null {
  switch (state.status) {
    case 'open':
    case 'asking':
      return null;
    case 'unanswered':
      return unanswered();
    case 'refused':
      return refused(state.refusal.code);
    default:
      return state satisfies never;
  }
}

/** Why there is no number yet: what to do, and which way is open in any case (mission K1). */
export function registeringWords(state: SubmissionState): string | null {
  return wordsOf(state, m.kiosk_unanswered, (code) => {
    if (code === 'too-many-requests') return m.kiosk_refused_too_fast();
    return isUndecided({ code }) ? m.kiosk_refused_undecided() : m.kiosk_refused();
  });
}

function notDoneWords(code: RefusalCode): string {
  return code === 'too-many-requests' ? m.kiosk_too_fast() : m.kiosk_not_done();
}

/** Why there is no further number yet, beside the one that waits already. */
export function anotherMatterWords(state: SubmissionState): string | null {
  return wordsOf(state, m.kiosk_not_done, notDoneWords);
}

/** Why the ticket is not printed again yet. */
export function reprintWords(state: SubmissionState): string | null {
  return wordsOf(state, m.kiosk_not_done, (code) =>
    isUndecided({ code }) ? notDoneWords(code) : m.kiosk_reprint_refused(),
  );
}

/** Why a number does not wait again, in words that say what it does instead; null as long as nothing was refused. */
export function returnRefusedWords({ refusal, submission, typed }: TicketReturn): string | null {
  if (submission.state.status === 'unanswered') return m.kiosk_not_done();
  if (refusal === null) return null;
  const facts = { number: typed.text };
  if (refusal.code === 'ticket-unknown') return m.kiosk_return_unknown(facts);
  if (refusal.code !== 'ticket-not-away') return notDoneWords(refusal.code);
  switch (refusal.facts?.['status']) {
    case 'waiting':
      return m.kiosk_return_waiting(facts);
    case 'called':
      return m.kiosk_return_called(facts);
    case 'serving':
      return m.kiosk_return_serving(facts);
    case 'completed':
      return m.kiosk_return_completed(facts);
    case 'cancelled':
      return m.kiosk_return_cancelled(facts);
    default:
      return m.kiosk_return_not_possible(facts);
  }
}
