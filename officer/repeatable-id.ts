import { v7 as newId } from 'uuid';
import type { Answer } from '../contract/answer.ts';

/**
 * Request ids for wishes that are sent again as they are when no answer came: the same wish keeps its id until there is an
 * answer, so that what the server has done already is not done twice, nor refused as done.
 */
export class RepeatableId {
  #unanswered: { wish: string; requestId: string } | null = null;

  async send<Value>(wish: unknown, ask: (requestId: string) => Promise<Answer<Value>>): Promise<Answer<Value>> {
    const text = JSON.stringify(wish);
    const requestId = this.#unanswered?.wish === text ? this.#unanswered.requestId : newId();
    const answer = await ask(requestId);
    const open = !answer.ok && answer.refusal.code === 'no-answer';
    this.#unanswered = open ? { wish: text, requestId } : null;
    return answer;
  }
}
