import type { Language } from '../contract/primitives.ts';

/**
 * A whole number as the clips of one language say it: 12 is `10 2` in Chinese and `12` in English. Two of something
 * is a word of its own in Chinese, `2-of`.
 *
 * @param count from 0 to 9999
 */
export function spokenNumber(count: number, language: Language): string[] {
  if (language === 'en')
    return count < 1_000 ? english(count) : [...english(Math.floor(count / 1_000)), '1000', ...rest(count % 1_000)];
  return count === 2 ? ['2-of'] : chinese(count);
}

function english(count: number): string[] {
  if (count >= 100) return [String(Math.floor(count / 100)), '100', ...rest(count % 100)];
  if (count <= 20 || count % 10 === 0) return [String(count)];
  return [String(count - (count % 10)), String(count % 10)];
}

function rest(count: number): string[] {
  return count === 0 ? [] : english(count);
}

function chinese(count: number): string[] {
  if (count < 10) return [String(count)];
  if (count < 20) return ['10', ...digits(count % 10)];
  const unit = count >= 1_000 ? 1_000 : count >= 100 ? 100 : 10;
  const left = count % unit;
  const gap = left > 0 && left < unit / 10 ? ['0'] : [];
  // Within a larger number ten is 一十.
  const teens = left >= 10 && left < 20 ? ['1'] : [];
  return [String(Math.floor(count / unit)), String(unit), ...gap, ...teens, ...(left === 0 ? [] : chinese(left))];
}

function digits(count: number): string[] {
  return count === 0 ? [] : [String(count)];
}
