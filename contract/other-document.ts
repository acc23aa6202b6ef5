import { z } from 'zod';
import { identityNumberFault, type IdentityNumberFault } from './identity-number.ts';

/**
 * Papers whose number is not that of a resident identity card (mission K2), each by the id it is stored under:
 * passport (护照), home-return permit (港澳居民来往内地通行证), Taiwan permit (台湾居民来往大陆通行证), foreigner's permanent
 * residence card (外国人永久居留身份证), and any other paper.
 */
export const DocumentType = z.enum(['passport', 'hk-macao', 'taiwan', 'residence', 'another']);
export type DocumentType = z.infer<typeof DocumentType>;

interface NumberShape {
  /** How many places the number can have, the fewest first. */
  readonly lengths: readonly number[];
  /** Which characters stand where, once the length is right. */
  readonly pattern: RegExp;
}

/**
 * The check of each document: capital letters and digits, without the spaces and hyphens of the paper. A pattern is as
 * wide as the papers in use, and what does not fit is still `another`.
 */
const numberShapes: Record<DocumentType, NumberShape> = {
  passport: { lengths: between(5, 12), pattern: /^[A-Z\d]*\d[A-Z\d]*$/ },
  /** Eight digits of the person; the booklet before 2013 adds how often it was renewed. */
  'hk-macao': { lengths: [9, 11], pattern: /^[HM]\d+$/ },
  /** The card has eight digits, the booklet before 2015 ten. */
  taiwan: { lengths: [8, 10], pattern: /^\d+$/ },
  /** The card before December 2023 has 15 places, the one since has 18 and a check character. */
  residence: { lengths: [15, 18], pattern: /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/ },
  another: { lengths: between(4, 30), pattern: /^[A-Z\d]+$/ },
};

export type OtherNumberFault = IdentityNumberFault | 'pattern';

/** How many places the number of such a document can have, the fewest first. */
export function lengthsOf(type: DocumentType): readonly number[] {
  return numberShapes[type].lengths;
}

/** What is wrong with a number of such a document, or null when it is sound. */
export function otherNumberFault(type: DocumentType, number: string): OtherNumberFault | null {
  const { lengths, pattern } = numberShapes[type];
  if (!lengths.includes(number.length)) return 'length';
  if (!pattern.test(number)) return 'pattern';
  return type === 'residence' && number.length === 18 ? identityNumberFault(number) : null;
}

/** The number of one other document, checked by its kind. */
export const OtherDocument = z
  .strictObject({ kind: z.literal('other'), documentType: DocumentType, number: z.string().max(30) })
  .refine(({ documentType, number }) => otherNumberFault(documentType, number) === null);
export type OtherDocument = z.infer<typeof OtherDocument>;

function between(fewest: number, most: number): number[] {
  return Array.from({ length: most - fewest + 1 }, (_, at) => fewest + at);
}
