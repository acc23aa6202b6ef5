import type { HallAtKiosk } from '../contract/kiosk.ts';
import { m } from '../ui/generated/messages.js';

type Limits = Pick<HallAtKiosk, 'collectiveThreshold' | 'maxRepresentatives'>;

/** What a group has to know before it waits (mission K4), or null for a visit that is not collective. */
export function collectiveWords(headCount: number, { collectiveThreshold, maxRepresentatives }: Limits): string | null {
  if (headCount < collectiveThreshold) return null;
  return headCount > maxRepresentatives
    ? m.kiosk_collective_some({ count: maxRepresentatives })
    : m.kiosk_collective_all({ count: headCount });
}

/** The same in one line, as long as not everybody of the group may enter; null otherwise. */
export function collectiveReminder(
  headCount: number,
  { collectiveThreshold, maxRepresentatives }: Limits,
): string | null {
  if (headCount < collectiveThreshold || headCount <= maxRepresentatives) return null;
  return m.kiosk_collective_reminder({ count: maxRepresentatives });
}
