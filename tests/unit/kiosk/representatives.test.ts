import { describe, expect, it } from 'vitest';
import { aCard, answerQuestions, aVisitor, FakeHall, identify } from './a-visitor.ts';

const second = aCard('19800101');
const third = aCard('19810101');

/** A group of six, of which three may enter, on the screen for its representatives. */
async function aGroup(hall = new FakeHall()) {
  const visitor = aVisitor(hall);
  await identify(visitor, aCard());
  visitor.draft.headCount = 6;
  visitor.next();
  expect(visitor.screen).toBe('representatives');
  return visitor;
}

function add(visitor: Awaited<ReturnType<typeof aGroup>>, card: typeof second): void {
  visitor.addRepresentative('card');
  visitor.takeCard(card);
  visitor.next();
}

function toTheSummary(visitor: Awaited<ReturnType<typeof aGroup>>): void {
  visitor.edit('head-count');
  answerQuestions(visitor, visitor.draft.headCount ?? 1);
}

describe('the representatives of a group', () => {
  it('[K4.2] are registered one by one behind the first visitor, up to the most that may enter', async () => {
    const visitor = await aGroup();
    add(visitor, second);
    expect(visitor.screen).toBe('representatives');
    expect(visitor.draft.representatives.count).toBe(2);
    add(visitor, third);
    expect(visitor.draft.representatives.full).toBe(true);
    visitor.addRepresentative('typed');
    expect(visitor.screen).toBe('representatives');
  });

  it('[K4.2] come by card without a press, as the first visitor does', async () => {
    const visitor = await aGroup();
    visitor.takeCard(second);
    expect(visitor.screen).toBe('representative-card');
    visitor.next();
    expect(visitor.draft.representatives.others).toEqual([{ kind: 'card', card: second }]);
  });

  it('[K4.2] are each registered once', async () => {
    const visitor = await aGroup();
    for (const card of [aCard(), second, second]) add(visitor, card);
    expect(visitor.draft.representatives.others).toEqual([{ kind: 'card', card: second }]);
  });

  it('[K4.2] can type a number, go back without one, and be taken off again', async () => {
    const visitor = await aGroup();
    visitor.addRepresentative('typed');
    for (const key of second.number) visitor.entry.typed.press(key as '1');
    visitor.back();
    expect(visitor.draft.representatives.count).toBe(1);
    visitor.addRepresentative('typed');
    for (const key of second.number) visitor.entry.typed.press(key as '1');
    visitor.next();
    const [added] = visitor.draft.representatives.others;
    expect(added).toEqual({ kind: 'typed', number: second.number });
    if (added !== undefined) visitor.draft.representatives.remove(added);
    expect(visitor.draft.representatives.count).toBe(1);
  });

  it('[K4.2] go with the one registration of the group', async () => {
    const hall = new FakeHall();
    const visitor = await aGroup(hall);
    add(visitor, second);
    visitor.next();
    for (const answer of [
      () => (visitor.draft.categoryId = 'wages'),
      () => (visitor.draft.districtCode = null),
      () => (visitor.draft.careChoice = null),
    ]) {
      answer();
      visitor.next();
    }
    await visitor.register();
    expect(hall.asked.register).toHaveLength(1);
    expect(hall.asked.register[0]).toMatchObject({
      headCount: 6,
      representatives: [{ kind: 'card', card: second }],
    });
  });

  it('[K4.1] are not asked for below the threshold, nor sent when the head count is corrected', async () => {
    const hall = new FakeHall();
    const visitor = await aGroup(hall);
    add(visitor, second);
    visitor.draft.headCount = 4;
    toTheSummary(visitor);
    expect(visitor.screen).toBe('confirm');
    await visitor.register();
    expect(hall.asked.register[0]?.representatives).toEqual([]);
  });

  it('[K7.1] are not asked for a document where the notice was declined', () => {
    const visitor = aVisitor(new FakeHall());
    visitor.begin();
    visitor.useStaffedWindow();
    visitor.draft.headCount = 6;
    visitor.next();
    expect(visitor.screen).toBe('category');
  });
});
