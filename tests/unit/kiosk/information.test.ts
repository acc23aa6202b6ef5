import { describe, expect, it } from 'vitest';
import { aVisitor, FakeHall } from './a-visitor.ts';

const section = (title: string) => ({ title: { zh: title, en: title }, lines: [{ zh: '一句话', en: 'A sentence' }] });

describe('what the hall tells about itself', () => {
  it('[K12.6] is turned page by page, and the last page is the hall’s own', () => {
    const visitor = aVisitor(new FakeHall({ information: [section('受理什么'), section('怎么办')] }));
    visitor.open('information');
    const { information } = visitor;
    const seen = [information.section?.title.zh];
    while (!information.isLast) {
      information.next();
      seen.push(information.section?.title.zh);
    }
    expect([seen, information.pages]).toEqual([['受理什么', '怎么办', undefined], 3]);
    information.next();
    expect(information.page).toBe(2);
  });

  it('[K12.6] is turned back to the first page, and then to the welcome', () => {
    const visitor = aVisitor(new FakeHall({ information: [section('受理什么')] }));
    visitor.open('information');
    visitor.information.next();
    visitor.back();
    expect([visitor.screen, visitor.information.page]).toEqual(['information', 0]);
    visitor.back();
    expect(visitor.screen).toBe('welcome');
  });

  it('[K12.6] has its last page in every hall', () => {
    const { information } = aVisitor(new FakeHall({ information: [] }));
    expect([information.isLast, information.section]).toEqual([true, null]);
  });
});
