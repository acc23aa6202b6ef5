import { Divisions, divisionsOf, type Division } from '../../contract/divisions.ts';
import listed from './divisions.json' with { type: 'json' };
import former from './former-divisions.json' with { type: 'json' };

/** The divisions of the country, as the extract that came with this version has them. */
export const divisions = Divisions.parse({ provinces: listed.provinces, formerCodes: former.codes });

const names = new Map(divisionsOf(divisions.provinces).flatMap((province) => namesWithin(province, '')));

/** `四川省成都市锦江区` for the code of a county, a prefecture or a province; null for a code that is not listed. */
export function divisionName(code: string): string | null {
  return names.get(code) ?? null;
}

function namesWithin({ code, name, within }: Division, before: string): [string, string][] {
  const whole = before + name;
  return [[code, whole], ...within.flatMap((division) => namesWithin(division, whole))];
}
