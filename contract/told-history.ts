import { z } from 'zod';

/** What the visitor says of the time before today (mission K5); null: not answered. */
export const ToldHistory = z.strictObject({
  /** Was here before with this matter. */
  repeat: z.boolean().nullable(),
  /** The same matter is or was before another authority. */
  elsewhere: z.boolean().nullable(),
  /** There is a written handling opinion (处理意见). */
  opinion: z.boolean().nullable(),
});
export type ToldHistory = z.infer<typeof ToldHistory>;

/** Nothing was asked, or nothing answered. */
export const nothingTold: ToldHistory = { repeat: null, elsewhere: null, opinion: null };
