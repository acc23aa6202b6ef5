import { z } from 'zod';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';
/** Made once: making it takes longer than asking it. */
const CalendarDate = z.iso.date();

export type IdentityNumberFault = 'length' | 'birth-date' | 'check-digit';

/**
 * The check character of a resident identity number.
 *
 * @param body the first 17 digits
 * @returns one of `0`–`9` or `X` (GB 11643-1999, MOD 11-2)
 */
export function checkCharacter(body: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return checkCharacters.charAt(sum % 11);
}

/**
 * The birth date inside an identity number, or null when no such day exists.
 *
 * @param number 18 characters
 * @returns `YYYY-MM-DD`
 */
export function birthDateOf(number: string): string | null {
  const text = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return CalendarDate.safeParse(text).success ? text : null;
}

/**
 * How old somebody is on a day, in whole years; a birthday counts from its own day on, that of 29 February from
 * 1 March in other years.
 *
 * @param birthDate `YYYY-MM-DD`, as of {@link birthDateOf}
 * @param date `YYYY-MM-DD`, the hall's service date
 */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * What is wrong with a typed number, or null when it is sound. The address code is not looked at: a card
 * keeps the code of its first issue, so an abolished or unknown one is no fault (mission K2).
 */
export function identityNumberFault(number: string): IdentityNumberFault | null {
  if (!/^\d{17}[\dX]$/.test(number)) return 'length';
  if (birthDateOf(number) === null) return 'birth-date';
  return checkCharacter(number.slice(0, 17)) === number.charAt(17) ? null : 'check-digit';
}

/** An 18-character number of a resident, a Hong Kong, Macao or Taiwan resident, or a permanent resident. */
export const IdentityNumber = z.string().refine((number) => identityNumberFault(number) === null);
