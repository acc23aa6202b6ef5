import { z } from 'zod';

/** What can be enrolled, as it is typed. */
export const deviceKind = z.enum(['kiosk', 'hall-display', 'device']);
