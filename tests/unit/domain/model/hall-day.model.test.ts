import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../server/domain/plan.ts';
import { actTypes, anAct, type Act } from './acts.ts';
import { Coverage } from './coverage.ts';
import { somePlans } from './plans.ts';
import { Walk } from './walk.ts';

/** `MODEL_RUNS` walks beginning with `MODEL_SEED`; a failure names its seed and path. */
const numRuns = Number(process.env['MODEL_RUNS'] ?? 300);
const seed = Number(process.env['MODEL_SEED'] ?? 20_261_124);
const timeoutMs = 30_000 + numRuns * 200;

const acts = fc.array(anAct, { minLength: 1, maxLength: 80, size: 'max' });
const coverage = new Coverage();

function walk(plans: readonly Plan[], taken: readonly Act[]): void {
  new Walk(plans, coverage).take(taken);
}

describe('a hall day beside the reference', () => {
  it(
    '[O1.1] [O1.3] [A4.1] [A4.2] [A4.5] [A3.2] [T3.1] [T3.5] does as the reference does, whoever asks for what and when',
    () => {
      fc.assert(fc.property(somePlans, acts, walk), { numRuns, seed });
    },
    timeoutMs,
  );

  it('[O1.1] has been walked with every command', () => {
    const walked = new Set([...coverage.outcomes.keys()].map((outcome) => outcome.split(' → ')[0]));
    const commands = actTypes.filter((type) => type !== 'Restart' && type !== 'NextMorning');
    expect(commands.filter((type) => !walked.has(type))).toEqual([]);
  });
});
