import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actTypes, anAct } from './acts.ts';
import { Coverage } from './coverage.ts';
import { somePlans } from './plans.ts';
import { Walk } from './walk.ts';

/** `MODEL_RUNS` walks beginning with `MODEL_SEED`; a failure names its seed and path. */
const numRuns = Number(process.env['MODEL_RUNS'] ?? 300);
const seed = Number(process.env['MODEL_SEED'] ?? 20_261_124);
/** Enough walks that every command must have been met. */
const manyRuns = 100;

const acts = fc.array(anAct, { minLength: 1, maxLength: 80, size: 'max' });

describe('a hall day beside the reference', () => {
  it(
    '[O1.1] [O1.3] [A1.2] [A3.2] [A4.1] [A4.2] [A4.5] [A5.1] [A7.1] [K13.1] [O1.8] [O4.1] [S2.2] [T3.5] does as the reference does, whoever asks for what and when',
    () => {
      const coverage = new Coverage();
      const walk = fc.property(somePlans, acts, (plans, taken) => new Walk(plans, coverage).take(taken));
      fc.assert(walk, { numRuns, seed });
      const met = [...coverage.outcomes.keys()].map((outcome) => outcome.split(' → ')[0]);
      const commands = actTypes.filter((type) => type !== 'Restart' && type !== 'NextMorning');
      if (numRuns >= manyRuns) expect(commands.filter((type) => !met.includes(type))).toEqual([]);
    },
    30_000 + numRuns * 200,
  );
});
