import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../contract/answer.ts';
import type { Divisions } from '../../../contract/divisions.ts';
import { KnownDivisions } from '../../../kiosk/known-divisions.svelte.ts';
import { typedNumberWords } from '../../../kiosk/typed-number-words.ts';
import { TypedNumber, type numberKeys } from '../../../kiosk/typed-number.svelte.ts';
import { refusal } from './a-visitor.ts';

const list: Answer<Divisions> = {
  ok: true,
  value: {
    provinces: [['110000', '北京市', [['110101', '东城区', []]]]],
    formerCodes: ['110103'],
  },
};

/** Divisions that were looked at, with these answers to the questions. */
async function looked(...answers: Answer<Divisions>[]) {
  let asked = 0;
  const divisions = new KnownDivisions(async () => answers[asked++] ?? list);
  await divisions.look();
  return { divisions, asked: () => asked };
}

describe('the list of divisions at a kiosk', () => {
  it('[K6.1] is asked for once, and again when it did not come', async () => {
    const { divisions, asked } = await looked(refusal('no-answer'));
    expect([divisions.provinces, divisions.missing]).toEqual([null, true]);
    await divisions.look();
    await divisions.look();
    expect(asked()).toBe(2);
    expect([divisions.provinces?.[0]?.within[0]?.name, divisions.missing]).toEqual(['东城区', false]);
  });

  it.each([
    { code: '110101', known: true, what: 'a county of today' },
    { code: '110103', known: true, what: 'a county that is no more' },
    { code: '810000', known: true, what: 'a residence permit' },
    { code: '911000', known: true, what: 'a permanent resident' },
    { code: '990101', known: true, what: 'a permanent resident of any place' },
    { code: '100101', known: false, what: 'no place at all' },
  ])('[K2.10] knows $code, $what: $known', async ({ code, known }) => {
    const { divisions } = await looked();
    expect(divisions.knows(code)).toBe(known);
  });

  it('[K2.10] knows every code while it is not here', async () => {
    const { divisions } = await looked(refusal('no-answer'));
    expect(divisions.knows('100101')).toBe(true);
  });

  it('[K2.10] asks for a second look at a number of no known place, which is sound all the same', () => {
    const typed = new TypedNumber();
    for (const key of '11010519491231002X') typed.press(key as (typeof numberKeys)[number]);
    expect(typedNumberWords(typed, true, () => false)).toContain('110105');
    expect(typed.sound).toBe(true);
    expect(typedNumberWords(typed, true, () => true)).not.toContain('110105');
  });
});
