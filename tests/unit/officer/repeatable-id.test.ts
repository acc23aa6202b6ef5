import { describe, expect, it } from 'vitest';
import { refused, type Answer } from '../../../contract/answer.ts';
import { RepeatableId } from '../../../officer/repeatable-id.ts';

async function idsOf(...steps: [wish: string, answer: Answer<null>][]): Promise<string[]> {
  const sender = new RepeatableId();
  const ids: string[] = [];
  for (const [wish, answer] of steps) {
    await sender.send({ wish }, (requestId) => {
      ids.push(requestId);
      return Promise.resolve(answer);
    });
  }
  return ids;
}

const lost = refused('no-answer');
const done: Answer<null> = { ok: true, value: null };

describe('a wish that is sent again', () => {
  it('[T3.2] [A4.9] keeps its id while no answer has come', async () => {
    const [first, second, third] = await idsOf(['10:00', lost], ['10:00', lost], ['10:00', done]);
    expect([second, third]).toEqual([first, first]);
  });

  it('[T3.2] [A4.9] has another id once it was answered, or when it is another wish', async () => {
    expect(new Set(await idsOf(['10:00', done], ['10:00', done])).size).toBe(2);
    expect(new Set(await idsOf(['10:00', lost], ['11:00', done])).size).toBe(2);
    expect(new Set(await idsOf(['10:00', refused('appointment-past')], ['10:00', done])).size).toBe(2);
  });
});
