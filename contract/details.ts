import { z } from 'zod';
import { PersonName } from './primitives.ts';

/** Characters as people count them. */
export const longestDemand = 100;

/** Digits as dialled, with the country's or the area's before them where needed. */
export const Phone = z.string().regex(/^\+?\d{7,15}$/);

/** What the visitor asks for, in their own words (具体诉求). */
const Demand = z
  .string()
  .trim()
  .min(1)
  .refine((text) => [...text].length <= longestDemand);

/**
 * What a visitor may add of their own will (mission K3); all of it can be said to the officer as well. `name`: only where
 * no card has told it.
 */
export const Details = z.strictObject({
  name: PersonName.nullable(),
  phone: Phone.nullable(),
  demand: Demand.nullable(),
});
export type Details = z.infer<typeof Details>;
