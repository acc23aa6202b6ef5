import type { Answer } from '../../contract/answer.ts';
import type { Actor, KeptAnswer } from './ports.ts';

/**
 * The answers already given, so that a repeated request gets the first one again. Holds today and the day before:
 * a press just before midnight may be repeated just after.
 */
export class KeptAnswers {
  #today = new Map<string, KeptAnswer>();
  #before = new Map<string, KeptAnswer>();

  keep(answer: KeptAnswer): void {
    this.#today.set(keyOf(answer.actor, answer.requestId), answer);
  }

  /** The first answer, a refusal when the id was used for something else, or null when the request is new. */
  find(actor: Actor, requestId: string, request: string): Answer<unknown> | null {
    const key = keyOf(actor, requestId);
    const kept = this.#today.get(key) ?? this.#before.get(key);
    if (kept === undefined) return null;
    if (kept.request !== request) return { ok: false, refusal: { code: 'request-id-reused' } };
    return kept.answer;
  }

  /** Forgets what was not kept on disk, for when a day is rebuilt from the store. */
  rebuild(answers: readonly KeptAnswer[]): void {
    this.#today.clear();
    for (const answer of answers) this.keep(answer);
  }

  beginDay(): void {
    this.#before = this.#today;
    this.#today = new Map();
  }
}

/** Ids belong to their asker: nobody can fetch another's answer by guessing an id. */
function keyOf(actor: Actor, requestId: string): string {
  return `${actor.kind} ${actor.id} ${requestId}`;
}
