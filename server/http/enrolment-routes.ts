import { json, Router } from 'express';
import { Enrolment, type Enrolled } from '../../contract/enrolment.ts';
import type { DeviceStore } from '../application/ports.ts';
import { guessLimit } from './guess-limit.ts';
import { Problem } from './problem.ts';

/**
 * A device agent comes for its key with a code.
 *
 * @param now milliseconds since 1970 UTC
 */
export function enrolmentRoutes(devices: DeviceStore, now: () => number): Router {
  const router = Router();
  router.post('/', guessLimit(), json({ limit: '4kb' }), async (request, response) => {
    const parsed = Enrolment.safeParse(request.body);
    if (!parsed.success) throw new Problem(400, 'request-malformed');
    const deviceKey = await devices.redeem(parsed.data.deviceId, parsed.data.code, now());
    if (deviceKey === null) throw new Problem(401, 'code-unknown');
    response.json({ deviceKey } satisfies Enrolled);
  });
  return router;
}
