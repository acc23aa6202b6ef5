import type { CareNeed } from '../contract/primitives.ts';
import { m } from './generated/messages.js';

const words: Record<CareNeed, () => string> = {
  elderly: () => m.care_elderly(),
  ill: () => m.care_ill(),
  disabled: () => m.care_disabled(),
  pregnant: () => m.care_pregnant(),
  infant: () => m.care_infant(),
};

/** A care need in the language of the screen. */
export function careWords(need: CareNeed): string {
  return words[need]();
}
