import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { medianOf, type Measured } from './measure.ts';

export interface Measurement {
  readonly what: string;
  /** @param folder empty, gone afterwards */
  readonly run: (folder: string) => Promise<Measured>;
}

/**
 * Every measurement once, then every one again: what slows the machine for a while slows floor and product alike. Of
 * each the medians.
 */
export async function inRounds(
  measurements: readonly Measurement[],
  rounds: number,
  workFolder: string,
): Promise<(measurement: Measurement) => Measured> {
  const measured = new Map<Measurement, Measured[]>(measurements.map((measurement) => [measurement, []]));
  const folder = join(workFolder, 'round');
  for (let round = 0; round < rounds; round += 1) {
    for (const [measurement, results] of measured) {
      await mkdir(folder);
      results.push(await measurement.run(folder));
      await rm(folder, { recursive: true });
    }
  }
  return (measurement) => medianOf(measured.get(measurement) ?? []);
}
