import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../contract/identity-number.ts';

describe('an age', () => {
  it.each([
    { birthDate: '1956-11-24', date: '2026-11-23', age: 69 },
    { birthDate: '1956-11-24', date: '2026-11-24', age: 70 },
    { birthDate: '1956-02-29', date: '2026-02-28', age: 69 },
    { birthDate: '1956-02-29', date: '2026-03-01', age: 70 },
  ])('[K8.2] of who was born on $birthDate is $age on $date', ({ birthDate, date, age }) => {
    expect(ageOn(birthDate, date)).toBe(age);
  });
});
