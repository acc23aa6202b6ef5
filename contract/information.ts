import { z } from 'zod';
import { Bilingual } from './primitives.ts';

/** One sentence or step. No longer than what still fits in large type, five of them on the low screen. */
const InformationLine = Bilingual.refine(
  ({ zh, en }) => [...zh].length <= 50 && en.length <= 110,
  'is longer than 50 characters in Chinese or 110 in English',
);

/** One page of what a hall tells about itself (《信访工作条例》 18, 21). */
export const InformationSection = z.strictObject({ title: Bilingual, lines: z.array(InformationLine).min(1).max(5) });
export type InformationSection = z.infer<typeof InformationSection>;
