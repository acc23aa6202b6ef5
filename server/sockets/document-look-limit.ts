import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countExcess } from './count-excess.ts';

/** Far more than visitors who register one after the other; far less than who tries numbers for a name would need. */
const looksPerMinute = 12;

/**
 * Whether a kiosk may ask for one more document. A number that is typed is no proof of anything, and each answer tells whether
 * its holder is in the hall today.
 */
export function documentLookLimit(log: Logger): (kioskId: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: looksPerMinute, duration: 60 });
  return async (kioskId) => {
    const excess = await countExcess(limiter, kioskId);
    // A flood is one line a minute, not one a look.
    if (excess === 1) log.warn({ kioskId }, 'a kiosk asks for one document after the other');
    return excess === 0;
  };
}
