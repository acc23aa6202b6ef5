import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsSyllable, candidatesFor } from '../../../kiosk/pinyin.ts';
import { TypedText } from '../../../kiosk/typed-text.svelte.ts';

function typing(...keys: string[]): TypedText {
  const typed = new TypedText(5);
  for (const key of keys) typed.press(key);
  return typed;
}

describe('typing Chinese by its sound', () => {
  it('[K3.2] offers the characters of a syllable, the most usual first', () => {
    expect(candidatesFor('wang').slice(0, 2)).toEqual(['王', '望']);
    expect(candidatesFor('nv')).toContain('女');
  });

  it('[K3.2] offers the usual ones of all syllables that begin so while it is not a whole one', () => {
    expect(candidatesFor('zh')).toEqual(expect.arrayContaining(['中', '张', '这']));
    expect(candidatesFor('')).toEqual([]);
  });

  it('[K3.2] takes no letter that leads to no syllable', () => {
    const typed = typing('w', 'x', 'a', 'n', 'g');
    expect(typed.letters).toBe('wang');
    expect(typed.takes('v')).toBe(false);
  });

  it('[K3.2] begins the next syllable by itself, with the likeliest character for the last', () => {
    const typed = typing(...'wangjian');
    expect([typed.text, typed.letters]).toEqual(['王', 'jian']);
    typed.choose('建');
    expect([typed.text, typed.letters]).toEqual(['王建', '']);
  });

  it('[K3.2] loses nothing that is being typed at a space, a mark or the end', () => {
    const typed = typing(...'wang');
    typed.space();
    typed.space();
    for (const key of 'gong') typed.press(key);
    typed.add('，');
    typed.press('e');
    typed.settle();
    expect(typed.text).toBe('王 工，额');
  });

  it('[K3.2] takes back letters first, then whole characters, also those outside the basic plane', () => {
    const typed = typing();
    typed.add('𠮷');
    typed.press('w');
    typed.erase();
    expect(typed.letters).toBe('');
    typed.erase();
    expect(typed.text).toBe('');
  });

  it('[K3.2] takes letters as they are when asked to', () => {
    const typed = typing('w');
    typed.change('letters');
    for (const key of 'zh') typed.press(key);
    expect([typed.text, typed.letters]).toEqual(['wzh', '']);
  });

  it('[K3.2] is never longer than there is room for, whatever is pressed', () => {
    const key = fc.constantFrom('a', 'n', 'x', '王', '𠮷', 'erase', 'change');
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const typed = typing();
        for (const each of keys) {
          if (each === 'erase') typed.erase();
          else if (each === 'change') typed.change(typed.input === 'pinyin' ? 'letters' : 'pinyin');
          else if (each.length === 1 && each < 'z') typed.press(each);
          else typed.choose(each);
        }
        expect([...typed.text].length).toBeLessThanOrEqual(5);
        expect(typed.letters === '' || beginsSyllable(typed.letters)).toBe(true);
      }),
    );
  });
});
