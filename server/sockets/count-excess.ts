import { RateLimiterRes, type RateLimiterMemory } from 'rate-limiter-flexible';

/** Counts one more of whoever asks. @returns how far they are over their limit now; 0 when they are not */
export async function countExcess(limiter: RateLimiterMemory, asker: string): Promise<number> {
  try {
    await limiter.consume(asker);
    return 0;
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over;
    return over.consumedPoints - limiter.points;
  }
}
