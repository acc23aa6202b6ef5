import { refused, type Answer } from '../../contract/answer.ts';
import type { Actor } from './actor.ts';
import type { KeptAnswer } from './ports.ts';

/** Refusals are remembered only so that a repeated press is told the same; the oldest are forgotten. */
const mostRefusals = 10_000;

/**
 * The answers already given, so that a repeated request gets the first one again. Holds today and the day before:
 * a press just before midnight may be repeated just after.
 */
export class KeptAnswers {
  #today = new Map<string, KeptAnswer>();
  #before = new Map<string, KeptAnswer>();
  readonly #refusals = new Map<string, KeptAnswer>();

  keep(answer: KeptAnswer): void {
    const key = keyOf(answer.actor, answer.requestId);
    if (answer.answer.ok) {
      this.#today.set(key, answer);
      return;
    }
    this.#refusals.set(key, answer);
    const [oldest] = this.#refusals.keys();
    if (this.#refusals.size > mostRefusals && oldest !== undefined) this.#refusals.delete(oldest);
  }

  /** The first answer, a refusal when the id was used for something else, or null when the request is new. */
  find(actor: Actor, requestId: string, request: string): Answer<unknown> | null {
    const key = keyOf(actor, requestId);
    const kept = this.#today.get(key) ?? this.#before.get(key) ?? this.#refusals.get(key);
    if (kept === undefined) return null;
    if (kept.request !== request) return refused('request-id-reused');
    return kept.answer;
  }

  /** Holds for today only what is on disk. */
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
