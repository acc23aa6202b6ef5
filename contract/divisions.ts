import { z } from 'zod';
import { DistrictCode } from './primitives.ts';

/** Code and name of GB/T 2260, the name as Chinese maps have it; there is no other. */
const County = z.tuple([DistrictCode, z.string().min(1)]);
/** With the counties of a prefecture. A county that a province governs itself stands among its prefectures, with none. */
const Prefecture = z.tuple([DistrictCode, z.string().min(1), z.array(County)]);
/** With what it is divided into; a municipality has counties only, Hong Kong, Macao and Taiwan have nothing here. */
const Province = z.tuple([DistrictCode, z.string().min(1), z.array(Prefecture)]);

/** The provinces, prefectures and counties of today, in the order of their codes (mission K6). */
export const Divisions = z.strictObject({
  provinces: z.array(Province),
  /** Codes of counties that are no more: a card keeps the code of its first issue (mission K2). */
  formerCodes: z.array(DistrictCode),
});
export type Divisions = z.infer<typeof Divisions>;

/** One place of the list, with the places inside it. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly within: readonly Division[];
}

type Listed = readonly [code: string, name: string, within?: readonly Listed[]];

/** Places of the list as they are walked through, from a province down. */
export function divisionsOf(listed: readonly Listed[]): Division[] {
  return listed.map(([code, name, within = []]) => ({ code, name, within: divisionsOf(within) }));
}

/** Those that any of these districts lies in come first; most who come from elsewhere come from near. */
export function nearFirst(divisions: readonly Division[], districtCodes: readonly string[]): Division[] {
  const holdsOne = ({ code }: Division) => {
    const stem = code.replace(/(00)+$/, '');
    return districtCodes.some((district) => district.startsWith(stem));
  };
  return [...divisions.filter(holdsOne), ...divisions.filter((division) => !holdsOne(division))];
}
