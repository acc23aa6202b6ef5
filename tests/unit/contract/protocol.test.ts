import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deviceRequests } from '../../../contract/device.ts';
import { guardNotices, guardRequests } from '../../../contract/guard.ts';
import { hallDisplayNotices, hallDisplayRequests } from '../../../contract/hall-display.ts';
import { kioskNotices, kioskRequests } from '../../../contract/kiosk.ts';
import { officerNotices, officerRequests } from '../../../contract/officer.ts';
import { protocolVersion } from '../../../contract/protocol.ts';

const requests = { kioskRequests, officerRequests, guardRequests, hallDisplayRequests, deviceRequests };
const notices = { kioskNotices, officerNotices, guardNotices, hallDisplayNotices };

/** The shape of everything that travels, in a few characters. */
function shapeOfAll(): string {
  const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  const ofRequests = Object.entries(requests).map(([table, entries]) => [
    table,
    Object.entries<{ request: z.ZodType; reply: z.ZodType }>(entries).map(([name, { request, reply }]) => [
      name,
      shapeOf(request),
      shapeOf(reply),
    ]),
  ]);
  const ofNotices = Object.entries(notices).map(([table, entries]) => [
    table,
    Object.entries<z.ZodType>(entries).map(([name, notice]) => [name, shapeOf(notice)]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([ofRequests, ofNotices]))
    .digest('hex')
    .slice(0, 12);
}

describe('the version of the contract', () => {
  it('[K14.6] is raised with every change of a shape: mend the version first, then what stands here', () => {
    expect(`version ${protocolVersion}, shape ${shapeOfAll()}`).toMatchInlineSnapshot(
      `"version 7, shape b9c7adb84e3b"`,
    );
  });
});
