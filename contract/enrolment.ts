import { z } from 'zod';
import { DeviceId } from './primitives.ts';

/** A device that was given a code comes for its key. */
export const Enrolment = z.strictObject({ deviceId: DeviceId, code: z.string().min(1).max(40) });
export type Enrolment = z.infer<typeof Enrolment>;

export const Enrolled = z.strictObject({ deviceKey: z.string().min(1).max(200) });
export type Enrolled = z.infer<typeof Enrolled>;
