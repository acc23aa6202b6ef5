import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { Hall } from '../../server/application/hall.ts';

const file = new URL('../../server/demonstration/hall.json', import.meta.url);

const quiet = { receptionHours: null, asksHistory: false };

/**
 * The demonstration hall with changes. Unless these say otherwise it is always open, so that no test depends on the time
 * of day, and does not ask for the time before today, so that tests of other questions need not answer.
 */
export function aHall(changes: Partial<z.input<typeof Hall>> = {}): Hall {
  return Hall.parse({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...quiet, ...changes });
}

/** The demonstration hall without the queue for land, its rule and the counter that serves nothing else. */
export function aHallWithoutLand(changes: Parameters<typeof aHall>[0] = {}): Hall {
  const { queues, rules, counters } = aHall();
  return aHall({
    queues: queues.filter(({ id }) => id !== 'land'),
    rules: rules.filter(({ queueId }) => queueId !== 'land'),
    counters: counters
      .map((counter) => ({ ...counter, queueIds: counter.queueIds.filter((id) => id !== 'land') }))
      .filter(({ queueIds }) => queueIds.length > 0),
    ...changes,
  });
}
