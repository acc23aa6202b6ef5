import { z } from 'zod';
import { Instant } from './primitives.ts';

/** Characters as people count them: one outside the basic plane is one. */
export const longestTransferNote = 200;

/** How long a note is that was typed like this. */
export function transferNoteLength(typed: string): number {
  return [...typed.trim()].length;
}

/** What an officer writes for whoever receives the visit next. It may name people, so it is personal. Empty is null. */
export const TransferNoteText = z
  .string()
  .trim()
  .refine((text) => transferNoteLength(text) <= longestTransferNote)
  .transform((text) => (text === '' ? null : text))
  .nullable();

/** A note as the officer reads it who has the visit now. */
export const TransferNote = z.strictObject({ officerName: z.string(), writtenAt: Instant, text: z.string() });
export type TransferNote = z.infer<typeof TransferNote>;
