import type { HallAtKiosk } from '../contract/kiosk.ts';
import { m } from '../ui/generated/messages.js';

/** What a group has to know before it waits (mission K4), or null for a visit that is not collective. */
export function collectiveWords(
  headCount: number,
  { collectiveThreshold, maxRepresentatives }: Pick<HallAtKiosk, 'collectiveThreshold' | 'maxRepresentatives'>,
): string | null {
  if (headCount < collectiveThreshold) return null;
  return headCount > maxRepresentatives
    ? m.kiosk_collective_some({ count: maxRepresentatives })
    : m.kiosk_collective_all({ count: headCount });
}
