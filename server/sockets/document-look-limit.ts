import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Far more than visitors who register one after the other; far less than who tries numbers for a name would need. */
const looksPerMinute = 12;

/**
 * Whether a kiosk may ask for one more document. A number that is typed is no proof of anything, and each answer tells whether
 * its holder is in the hall today.
 */
export function documentLookLimit(log: Logger): (kioskId: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: looksPerMinute, duration: 60 });
  return async (kioskId) => {
    try {
      await limiter.consume(kioskId);
      return true;
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over;
      if (over.consumedPoints === looksPerMinute + 1)
        log.warn({ kioskId }, 'a kiosk asks for one document after the other');
      return false;
    }
  };
}
