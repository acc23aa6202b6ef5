import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from './problem.ts';

const windowMs = 60_000;
const limit = 10;

/** How often a secret may be tried from one address; what succeeds does not count. */
export function guessLimit(): RequestHandler {
  return rateLimit({
    ...{ windowMs, limit },
    skipSuccessfulRequests: true,
    standardHeaders: true,
    legacyHeaders: false,
    handler: () => {
      throw new Problem(429, 'too-many-requests');
    },
  });
}
