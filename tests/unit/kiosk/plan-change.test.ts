import { describe, expect, it } from 'vitest';
import { aCard, answerQuestions, aVisitor, FakeHall, identify } from './a-visitor.ts';

const both = (text: string) => ({ zh: text, en: text });

describe('an answer the hall no longer offers', () => {
  it('[A1.4] is asked for again at the summary, and leads back to it', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await identify(visitor, aCard());
    answerQuestions(visitor);
    hall.hall = {
      ...hall.hall,
      revision: 2,
      categories: [{ id: 'labour', short: both('劳动'), long: both('劳动') }],
      districts: [{ code: '510623', name: both('中江县') }],
    };
    visitor.hallChanged();
    expect([visitor.screen, visitor.draft.categoryId]).toEqual(['category', null]);
    visitor.draft.categoryId = 'labour';
    visitor.next();
    expect([visitor.screen, visitor.draft.districtCode]).toEqual(['district', undefined]);
    visitor.draft.districtCode = '510623';
    visitor.next();
    expect([visitor.screen, visitor.draft.headCount]).toEqual(['confirm', 1]);
  });

  it('[A1.4] takes nobody away from a request that is on its way', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await identify(visitor, aCard());
    answerQuestions(visitor);
    const registered = visitor.register();
    hall.hall = { ...hall.hall, categories: [] };
    visitor.hallChanged();
    expect(visitor.screen).toBe('confirm');
    await registered;
    expect(visitor.screen).toBe('ticket');
  });
});
