import { describe, expect, it } from 'vitest';
import { aheadWords, moreAheadWords } from '../../../kiosk/ahead-words.ts';
import { FakeHall } from './a-visitor.ts';

describe('how many are ahead', () => {
  it.each([
    { visitsAhead: 3, peopleAhead: 8, words: '前面还有 3 个号，共 8 人' },
    { visitsAhead: 3, peopleAhead: 3, words: '前面还有 3 个号' },
    { visitsAhead: 0, peopleAhead: 0, words: '前面没有人，下一个就是您' },
  ])('[K4.3] [K12.1] is told in numbers, and in people where these are more: $words', ({ words, ...ahead }) => {
    expect(aheadWords({ ...ahead, openCounters: 1 })).toBe(words);
  });

  it('[K13.3] promises nobody the next call who came early for an appointment, and says when the place counts', () => {
    const early = { visitsAhead: 0, peopleAhead: 0, openCounters: 1, countsFrom: Date.now() + 3_600_000 };
    expect([aheadWords(early), moreAheadWords(early, new FakeHall().hall)]).toEqual([
      '前面没有人',
      '约的时间还没到，到时开始排；在那以前别人可能先叫。',
    ]);
    expect(aheadWords({ ...early, countsFrom: 0 })).toBe('前面没有人，下一个就是您');
  });
});
