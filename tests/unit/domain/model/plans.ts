import fc from 'fast-check';
import type { Plan } from '../../../../server/domain/plan.ts';
import { aPlan } from '../../../support/day-builders.ts';

export const queueIds = ['land', 'general', 'labour'];
export const counterIds = ['land-1', 'general-2', 'both-3'];

const queues = [
  { id: 'land', letter: 'A' },
  { id: 'general', letter: 'G' },
  { id: 'labour', letter: 'L' },
];
const counters = [
  { id: 'land-1', queueIds: ['land'], skills: [] },
  { id: 'general-2', queueIds: ['general', 'labour'], skills: [] },
  { id: 'both-3', queueIds: ['land', 'general'], skills: ['sign-language'] },
];
const rules = [
  { id: 'groups', when: { minHeadCount: 5 }, queueId: 'general' },
  { id: 'land', when: { categories: ['land'], districts: ['510603'] }, queueId: 'land' },
  { id: 'signs', when: { specialRequests: ['sign-language'] }, queueId: 'land' },
  { id: 'labour', when: { categories: ['labour'] }, queueId: 'labour' },
  { id: 'everybody', when: {}, queueId: 'general' },
];

/** The hall, and as a change of plan during the day may leave it. In each, every queue is served and the last rule always holds. */
const shapes: readonly Pick<Plan, 'queues' | 'counters' | 'rules'>[] = [
  { queues, counters, rules },
  { queues, counters: counters.slice(1), rules },
  { queues, counters: counters.map((counter) => ({ ...counter, skills: [] })), rules },
  without('labour'),
  without('land'),
];

function without(gone: string): Pick<Plan, 'queues' | 'counters' | 'rules'> {
  return {
    queues: queues.filter(({ id }) => id !== gone),
    counters: counters
      .map((counter) => ({ ...counter, queueIds: counter.queueIds.filter((id) => id !== gone) }))
      .filter((counter) => counter.queueIds.length > 0),
    rules: rules.filter(({ queueId }) => queueId !== gone),
  };
}

/** Plans of one run: the same numbers throughout, in each shape of the hall. */
export const somePlans: fc.Arbitrary<readonly Plan[]> = fc
  .record({
    priorityRates: fc.constantFrom(
      { ordinary: 1, care: 2, appointment: 4 },
      { ordinary: 1, care: 1.5, appointment: 1 },
      { ordinary: 3, care: 7, appointment: 2 },
    ),
    mostOvertakes: fc.constantFrom(1, 2, 3, 0),
    noShowAfterCalls: fc.constantFrom(1, 2, 3),
    noShowCoolDownMs: fc.constantFrom(0, 2_000),
    returnWithinPlaces: fc.constantFrom(1, 2, 3),
    keptForMs: fc.constantFrom(60_000, 600_000),
    undoMs: fc.constantFrom(10_000, 120_000),
  })
  .map((numbers) => shapes.map((shape) => aPlan({ ...shape, ...numbers })));
