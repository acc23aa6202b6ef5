import type { Knex } from 'knex';
import { hallDay } from './migrations/0001-hall-day.ts';
import { people } from './migrations/0002-people.ts';

/** Every step of the schema, by the name it is remembered under. Never edited once released. */
export const migrations: Readonly<Record<string, Knex.Migration>> = {
  '0001-hall-day': hallDay,
  '0002-people': people,
};
