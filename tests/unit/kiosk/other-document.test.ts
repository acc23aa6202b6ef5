import { describe, expect, it } from 'vitest';
import type { DocumentType } from '../../../contract/other-document.ts';
import { identityWords } from '../../../kiosk/summary.ts';
import { answerQuestions, aVisitor, FakeHall, hallAnswers } from './a-visitor.ts';

/** Somebody on the screen for the number of this document. */
function aVisitorWith(type: DocumentType, number: string, hall = new FakeHall()) {
  const visitor = aVisitor(hall);
  visitor.begin();
  visitor.agree();
  visitor.draft.document.choose('other');
  visitor.next();
  expect(visitor.screen).toBe('document');
  visitor.entry.other.choose(type);
  visitor.next();
  expect(visitor.screen).toBe('document-number');
  for (const key of number) visitor.entry.other.press(key);
  return visitor;
}

describe('another document at the kiosk', () => {
  it('[K2.8] is registered with its kind and its number', async () => {
    const hall = new FakeHall();
    const visitor = aVisitorWith('passport', 'E12345678', hall);
    visitor.next();
    await hallAnswers();
    expect(visitor.screen).toBe('head-count');
    answerQuestions(visitor);
    await visitor.register();
    expect(hall.asked.register[0]?.identity).toEqual({ kind: 'other', documentType: 'passport', number: 'E12345678' });
    expect(hall.asked.preview[0]?.documentNumber).toBeNull();
  });

  it('[K2.8] is blamed for nothing before its number can be complete', () => {
    const { other } = aVisitorWith('hk-macao', 'A123').entry;
    expect([other.unfinished, other.fault, other.sound]).toEqual([true, null, false]);
    for (const key of '45678') other.press(key);
    expect([other.unfinished, other.fault, other.sound]).toEqual([false, 'pattern', false]);
  });

  it('[K2.8] takes no more places than the longest number has', () => {
    const { other } = aVisitorWith('taiwan', '0123456789123').entry;
    expect(other.text).toBe('0123456789');
    expect(other.takes('1')).toBe(false);
  });

  it('[K2.8] keeps its number for who goes back, and forgets it for another kind', () => {
    const visitor = aVisitorWith('passport', 'E12345678');
    visitor.back();
    visitor.entry.other.choose('passport');
    expect(visitor.entry.other.text).toBe('E12345678');
    visitor.entry.other.choose('taiwan');
    expect(visitor.entry.other.text).toBe('');
  });

  it('[K2.8] leads a residence permit of Hong Kong, Macao or Taiwan to the identity number it has', () => {
    const visitor = aVisitorWith('passport', 'E1');
    visitor.back();
    visitor.draft.document.choose('typed');
    visitor.next();
    expect(visitor.screen).toBe('number');
    expect(visitor.entry.other.text).toBe('');
  });

  it('[K2.3] can be left out, and a number is taken all the same', () => {
    const visitor = aVisitorWith('another', 'AB');
    visitor.useStaffedWindow();
    expect(visitor.screen).toBe('head-count');
    expect(visitor.draft.identity).toEqual({ kind: 'none' });
  });

  it('[K8.2] opens the class of care when its number holds the birth date', () => {
    const visitor = aVisitorWith('residence', '911000194003150017');
    expect(visitor.draft.identity).toMatchObject({ kind: 'other' });
    expect(visitor.draft.elderlyByAge).toBe(true);
    expect(aVisitorWith('passport', 'E12345678').draft.elderlyByAge).toBe(false);
  });

  it.each([
    { type: 'passport', number: 'E12345678', words: '护照 尾号 5678' },
    { type: 'another', number: 'AB12', words: '别的证件 尾号 12' },
  ] as const)('[K2.8] is masked in the summary: $words', ({ type, number, words }) => {
    expect(identityWords({ kind: 'other', documentType: type, number })).toBe(words);
  });
});
