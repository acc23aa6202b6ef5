import { z } from 'zod';
import { agentRequests } from './agent.ts';
import { Card } from './kiosk.ts';
import { KioskId } from './primitives.ts';
import type { RequestTable } from './tables.ts';

export const deviceRequests = {
  /** A reader took a card; it goes to its own kiosk and is kept nowhere. */
  'card:present': { request: z.strictObject({ kioskId: KioskId, card: Card }), reply: z.null() },
  ...agentRequests,
} as const satisfies RequestTable;
export type DeviceRequests = typeof deviceRequests;
