import { describe, expect, it } from 'vitest';
import { aheadWords } from '../../../kiosk/ahead-words.ts';

describe('how many are ahead', () => {
  it.each([
    { visitsAhead: 3, peopleAhead: 8, words: '前面还有 3 个号，共 8 人' },
    { visitsAhead: 3, peopleAhead: 3, words: '前面还有 3 个号' },
    { visitsAhead: 0, peopleAhead: 0, words: '前面没有人，下一个就是您' },
  ])('[K4.3] [K12.1] is told in numbers, and in people where these are more: $words', ({ words, ...ahead }) => {
    expect(aheadWords({ ...ahead, openCounters: 1 })).toBe(words);
  });
});
