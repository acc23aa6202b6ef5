import { describe, expect, it } from 'vitest';
import { answerQuestions, aVisitor, FakeHall, identify } from './a-visitor.ts';

/** At the questions of the time before today. */
async function aVisitorAsked() {
  const hall = new FakeHall({ asksHistory: true });
  const visitor = aVisitor(hall);
  await identify(visitor, null);
  const { draft } = visitor;
  draft.headCount = 1;
  visitor.next();
  draft.categoryId = 'wages';
  visitor.next();
  draft.districtCode = '510603';
  visitor.next();
  expect(visitor.screen).toBe('history');
  return { hall, visitor };
}

describe('the time before today', () => {
  it('[K5.1] is skipped as a whole by one press, and goes along as not answered', async () => {
    const { hall, visitor } = await aVisitorAsked();
    visitor.next();
    visitor.draft.careChoice = null;
    visitor.next();
    await visitor.register();
    expect(hall.asked.register[0]?.history).toEqual({ repeat: null, elsewhere: null, opinion: null });
  });

  it('[K5.1] takes an answer for each question, and takes it back', async () => {
    const { hall, visitor } = await aVisitorAsked();
    visitor.draft.tellHistory('repeat', true);
    visitor.draft.tellHistory('elsewhere', false);
    visitor.draft.tellHistory('opinion', true);
    visitor.draft.tellHistory('opinion', true);
    visitor.next();
    visitor.draft.careChoice = null;
    visitor.next();
    await visitor.register();
    expect(hall.asked.register[0]?.history).toEqual({ repeat: true, elsewhere: false, opinion: null });
  });

  it('[K5.1] is not asked for where the plan does not say so', async () => {
    const visitor = aVisitor(new FakeHall());
    await identify(visitor, null);
    answerQuestions(visitor);
    expect(visitor.screen).toBe('confirm');
  });
});
