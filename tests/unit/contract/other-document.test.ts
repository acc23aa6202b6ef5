import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter } from '../../../contract/identity-number.ts';
import { Identity } from '../../../contract/kiosk.ts';
import { DocumentType, lengthsOf, otherNumberFault } from '../../../contract/other-document.ts';

const withCheck = (body: string) => `${body}${checkCharacter(body)}`;
/** The card of a permanent resident since December 2023. */
const newCard = withCheck('91100019850315001');

const documentType = fc.constantFrom(...DocumentType.options);
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));

describe('the number of another document', () => {
  it.each([
    ['passport', 'E12345678'],
    ['passport', 'EA1234567'],
    ['passport', 'C01X00T47'],
    ['passport', '123456789'],
    ['hk-macao', 'H12345678'],
    ['hk-macao', 'M1234567801'],
    ['taiwan', '01234567'],
    ['taiwan', '0123456701'],
    ['residence', 'CAN110105194912'],
    ['residence', newCard],
    ['another', 'AB12'],
    ['another', '0123'],
  ] as const)('[K2.8] of a %s is sound as %s', (type, number) => {
    expect(otherNumberFault(type, number)).toBeNull();
  });

  it.each([
    ['passport', 'E123', 'length'],
    ['passport', 'ABCDEFGH', 'pattern'],
    ['passport', 'e12345678', 'pattern'],
    ['passport', 'Ｅ12345678', 'pattern'],
    ['hk-macao', 'H1234567', 'length'],
    ['hk-macao', 'A12345678', 'pattern'],
    ['taiwan', '123456789', 'length'],
    ['taiwan', 'T1234567', 'pattern'],
    ['residence', 'CA0110105194912', 'pattern'],
    ['residence', '11010519491231002X', 'pattern'],
    ['residence', withCheck('91100019850231001'), 'birth-date'],
    ['residence', `${newCard.slice(0, 17)}${newCard.endsWith('1') ? '2' : '1'}`, 'check-digit'],
    ['another', 'AB1', 'length'],
    ['another', 'AB 12', 'pattern'],
    ['another', '证12345', 'pattern'],
    ['another', '1'.repeat(31), 'length'],
  ] as const)('[K2.8] of a %s as %j has the fault %s', (type, number, fault) => {
    expect(otherNumberFault(type, number)).toBe(fault);
  });

  it('[K2.8] of any length that its kind does not have is wrong by it, whatever it is made of', () => {
    fc.assert(
      fc.property(documentType, fc.string({ unit: 'binary', maxLength: 40 }), (type, number) => {
        fc.pre(!lengthsOf(type).includes(number.length));
        expect(otherNumberFault(type, number)).toBe('length');
      }),
    );
  });

  it('[K2.8] is never sound with anything but capital letters and digits', () => {
    fc.assert(
      fc.property(documentType, fc.string({ unit: 'grapheme', maxLength: 31 }), (type, number) => {
        fc.pre(!/^[A-Z\d]*$/.test(number));
        expect(otherNumberFault(type, number)).not.toBeNull();
      }),
    );
  });

  it('[K2.8] [K2.1] of a permanent resident’s new card is one typed as an identity number, too', () => {
    fc.assert(
      fc.property(digits(5), fc.integer({ min: 1900, max: 2026 }), digits(3), (place, year, order) => {
        const number = withCheck(`9${place}${year}0315${order}`);
        expect(otherNumberFault('residence', number)).toBeNull();
        expect(Identity.safeParse({ kind: 'typed', number }).success).toBe(true);
      }),
    );
  });

  it.each(['81000019930606003', '82000019930606003', '83000019930606003'])(
    '[K2.1] of a residence permit of Hong Kong, Macao or Taiwan (%s) is an identity number',
    (body) => {
      const number = withCheck(body);
      expect(Identity.safeParse({ kind: 'typed', number }).success).toBe(true);
      expect(Identity.safeParse({ kind: 'card', card: { name: '陈大文', number } }).success).toBe(true);
    },
  );

  it('[K2.8] is checked again where it arrives', () => {
    const passport = { kind: 'other', documentType: 'passport', number: 'E12345678' };
    expect(Identity.safeParse(passport).success).toBe(true);
    expect(Identity.safeParse({ ...passport, documentType: 'taiwan' }).success).toBe(false);
    expect(Identity.safeParse({ ...passport, documentType: 'constructor' }).success).toBe(false);
    expect(Identity.safeParse({ ...passport, name: '王' }).success).toBe(false);
  });
});
