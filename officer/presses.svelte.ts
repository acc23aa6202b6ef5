import { v7 as newId } from 'uuid';
import type { Answer, Refusal } from '../contract/answer.ts';

/** A second press of the same button within this time is a double click, not a second wish. */
const doubleClickMs = 500;

/** One press, one request: what is on its way, and the last refusal until it is dismissed or something succeeds. */
export class Presses<Act extends string> {
  pending = $state<Act | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  #resting = $state<Act | null>(null);

  /** Whether pressing `act` would do nothing just now. */
  blocked(act: Act): boolean {
    return this.pending !== null || this.#resting === act;
  }

  /** Sends what was pressed with an id of its own. */
  async send<Value>(act: Act, ask: (requestId: string) => Promise<Answer<Value>>): Promise<Answer<Value> | null> {
    if (this.blocked(act)) return null;
    this.pending = act;
    this.#rest(act);
    const answer = await ask(newId());
    this.pending = null;
    this.refusal = answer.ok ? null : answer.refusal;
    return answer;
  }

  dismissRefusal(): void {
    this.refusal = null;
  }

  #rest(act: Act): void {
    this.#resting = act;
    setTimeout(() => {
      if (this.#resting === act) this.#resting = null;
    }, doubleClickMs);
  }
}
