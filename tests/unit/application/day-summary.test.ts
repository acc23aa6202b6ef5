import { expect, it } from 'vitest';
import { daySummary } from '../../../server/application/day-summary.ts';
import { atZhaos, issued } from '../../support/day-builders.ts';
import { dayAfter } from '../../support/given.ts';
import { aHall } from '../../support/demonstration-hall.ts';

const minute = 60_000;

it('[P4.4] the day in numbers counts who waits, who is served and who was, and the longest wait of them all', () => {
  const day = dayAfter(
    ...[atZhaos.opened(0), issued('A001', 1 * minute), issued('A002', 2 * minute, { headCount: 7, collective: true })],
    ...[issued('A003', 3 * minute), atZhaos.called('A001', 4 * minute), atZhaos.started('A001', 9 * minute)],
  );
  const summary = daySummary(aHall(), day, 0, 10 * minute);
  expect(summary).toMatchObject({ visits: 3, people: 9, groups: 1, serving: 1, completed: 0, open: 2 });
  expect(summary.longestWaitMs).toBe(8 * minute);
  expect(daySummary(aHall(), day, 60 * minute, 10 * minute).longestWaitMs).toBe(60 * minute);
});
