import { describe, expect, it } from 'vitest';
import { aCard, answerQuestions, aVisitor, FakeHall, hallAnswers, identify } from './a-visitor.ts';

/** The hall's date is 2026-11-24. */
const child = aCard('20121125');
const fourteenToday = aCard('20121124');

describe('a child at the kiosk', () => {
  it('[K2.11] is asked to register with a guardian, and gets a number', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await identify(visitor, child);
    expect(visitor.screen).toBe('guardian');
    visitor.next();
    await hallAnswers();
    expect(visitor.screen).toBe('head-count');
    answerQuestions(visitor);
    await visitor.register();
    expect(hall.asked.register[0]?.identity).toEqual({ kind: 'card', card: child });
  });

  it('[K2.11] [K1.1] can go to the staffed window instead, with a number and without a document', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await identify(visitor, child);
    visitor.useStaffedWindow();
    expect(visitor.screen).toBe('head-count');
    answerQuestions(visitor);
    await visitor.register();
    expect(hall.asked.register[0]?.identity).toEqual({ kind: 'none' });
  });

  it('[K2.11] is one until the fourteenth birthday', async () => {
    const visitor = aVisitor(new FakeHall());
    await identify(visitor, fourteenToday);
    expect(visitor.screen).toBe('head-count');
  });
});
