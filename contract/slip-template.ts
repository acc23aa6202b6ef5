import { z } from 'zod';

/** Words in both languages, with fields of the slip in braces: `您的号：{number}`. English may be empty. */
const Words = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().max(200) });

/** `large` is twice as high and wide as the others. */
const Size = z.enum(['plain', 'strong', 'large']);
const Align = z.enum(['left', 'center']);

/** A field that must hold something, or the block is left out. */
const When = { when: z.string().exactOptional() };

/**
 * A part of a slip. One that speaks of a field which the slip has nothing in is left out, so that no label stands without its
 * value.
 */
const Block = z.discriminatedUnion('block', [
  /** Chinese in this size, English small below it. */
  z.strictObject({ block: z.literal('words'), words: Words, size: Size, align: Align, ...When }),
  /** As large as the paper takes. */
  z.strictObject({ block: z.literal('number'), field: z.string(), ...When }),
  /** A label at the left and what it names at the right. */
  z.strictObject({ block: z.literal('fact'), label: Words, value: z.string(), ...When }),
  /** A label and a line to write on by hand. */
  z.strictObject({ block: z.literal('to-fill-in'), label: Words, ...When }),
  z.strictObject({ block: z.literal('code'), field: z.string(), ...When }),
  /** Across the whole paper, between what stands before and after it. */
  z.strictObject({ block: z.literal('rule'), ...When }),
  z.strictObject({ block: z.literal('space'), dots: z.int().min(1).max(255), ...When }),
  /** Columns counted and both edges marked. */
  z.strictObject({ block: z.literal('ruler'), ...When }),
]);
export type SlipBlock = z.infer<typeof Block>;

/** The same blocks for each entry of a list of the slip, with the fields of the entry. */
const EachBlock = z.strictObject({ block: z.literal('each'), of: z.string(), blocks: z.array(Block).min(1) });

/** How a slip looks: its blocks from top to bottom. */
export const SlipTemplate = z.array(z.discriminatedUnion('block', [...Block.options, EachBlock])).min(1);
export type SlipTemplate = z.infer<typeof SlipTemplate>;
