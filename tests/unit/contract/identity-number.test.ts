import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateOf, checkCharacter, identityNumberFault } from '../../../contract/identity-number.ts';

const district = fc.integer({ min: 100_000, max: 999_999 }).map(String);
const birthDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const order = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0'));
const soundNumber = fc
  .tuple(district, birthDate, order)
  .map((parts) => parts.join(''))
  .map((body) => `${body}${checkCharacter(body)}`);

describe('an identity number', () => {
  it('[K2.1] has the check character of the standard’s own sample', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(identityNumberFault('11010519491231002X')).toBeNull();
  });

  it('[K2.1] is sound with an abolished district code and as a Hong Kong permit', () => {
    for (const body of ['11010319700112003', '81000019930606003']) {
      expect(identityNumberFault(`${body}${checkCharacter(body)}`)).toBeNull();
    }
  });

  it('[K2.1] is sound for any district when birth date and check character are', () => {
    fc.assert(fc.property(soundNumber, (number) => identityNumberFault(number) === null));
  });

  it('[K2.1] shows a single wrong digit, wherever it is', () => {
    const place = fc.integer({ min: 0, max: 16 });
    const shift = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(soundNumber, place, shift, (number, at, by) => {
        const wrong = String((Number(number.charAt(at)) + by) % 10);
        expect(identityNumberFault(`${number.slice(0, at)}${wrong}${number.slice(at + 1)}`)).not.toBeNull();
      }),
    );
  });

  it('[K2.1] shows two neighbours that were swapped', () => {
    fc.assert(
      fc.property(soundNumber, fc.integer({ min: 0, max: 15 }), (number, at) => {
        const [one, other] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(one !== other);
        expect(identityNumberFault(`${number.slice(0, at)}${other}${one}${number.slice(at + 2)}`)).not.toBeNull();
      }),
    );
  });

  it.each([
    ['1101051949123100', 'length'],
    ['11010519491231002x', 'length'],
    ['1101051949123100２X', 'length'],
    ['', 'length'],
    ['110105194902300020', 'birth-date'],
    ['110105194913310020', 'birth-date'],
    ['110105194912310021', 'check-digit'],
  ])('[K2.1] %j is wrong by its %s', (number, fault) => {
    expect(identityNumberFault(number)).toBe(fault);
  });

  it('[K8.2] holds the birth date', () => {
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
    expect(birthDateOf('110105200002300020')).toBeNull();
  });
});
