import { describe, expect, it } from 'vitest';
import { answerQuestions, aVisitor, FakeHall, identify, refusal } from './a-visitor.ts';

/** At the summary, in a hall where many wait. */
async function aVisitorInLongQueue() {
  const hall = new FakeHall();
  if (hall.previewAnswer.ok) hall.previewAnswer.value.longQueue = true;
  const visitor = aVisitor(hall);
  await identify(visitor, null);
  answerQuestions(visitor);
  await Promise.resolve();
  return { hall, visitor };
}

describe('a visitor whose queue is long', () => {
  it('[K12.4] is asked before a number is taken', async () => {
    const { hall, visitor } = await aVisitorInLongQueue();
    await visitor.register();
    expect([visitor.screen, hall.asked.register]).toEqual(['long-queue', []]);
  });

  it('[K12.4] gets the number by wanting to wait', async () => {
    const { hall, visitor } = await aVisitorInLongQueue();
    await visitor.register();
    await visitor.registerInLongQueue();
    expect([visitor.screen, hall.asked.register.length]).toEqual(['ticket', 1]);
  });

  it('[K12.4] goes back to the summary with everything kept', async () => {
    const { visitor } = await aVisitorInLongQueue();
    await visitor.register();
    visitor.back();
    expect([visitor.screen, visitor.draft.categoryId]).toEqual(['confirm', 'wages']);
  });

  it('[A1.4] is asked again for what the hall no longer offers, from the question whether to wait too', async () => {
    const { hall, visitor } = await aVisitorInLongQueue();
    await visitor.register();
    hall.hall = { ...hall.hall, categories: [] };
    visitor.hallChanged();
    expect(visitor.screen).toBe('category');
  });

  it('[K12.4] is not asked again after a first attempt that failed', async () => {
    const { hall, visitor } = await aVisitorInLongQueue();
    hall.registerAnswer = refusal('storage-failed');
    await visitor.register();
    await visitor.registerInLongQueue();
    expect(visitor.screen).toBe('confirm');
    await visitor.register();
    expect(hall.asked.register.map(({ requestId }) => requestId)).toEqual(['id-1', 'id-1']);
  });
});
