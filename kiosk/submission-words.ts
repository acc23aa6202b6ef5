import type { RefusalCode } from '../contract/answer.ts';
import { m } from '../ui/generated/messages.js';

/** Why there is no number yet, for a visitor: what to do, and which way is open in any case (mission K1). */
export function refusedWords(code: RefusalCode): string {
  return code === 'too-many-requests' ? m.kiosk_refused_too_fast() : m.kiosk_refused();
}
