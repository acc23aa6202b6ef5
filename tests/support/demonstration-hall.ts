import { readFileSync } from 'node:fs';
import { Hall } from '../../server/application/hall.ts';

const file = new URL('../../server/demonstration/hall.json', import.meta.url);

/** The demonstration hall, with changes. */
export function aHall(changes: Partial<Hall> = {}): Hall {
  return Hall.parse({ ...(JSON.parse(readFileSync(file, 'utf8')) as Hall), ...changes });
}
