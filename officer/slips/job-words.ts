import { momentWords } from '../moment-words.ts';
import { slipKindWords } from '../slip-kind-words.ts';
import type { OrderedJob } from '../slip-printing.svelte.ts';

/** What tells a job from the others: when it was ordered at the hall, what, and for whom. */
export function jobWords({ wanted, orderedAt }: OrderedJob, timeZone: string) {
  return { time: momentWords(orderedAt, timeZone), slip: slipKindWords(wanted.order.kind), number: wanted.number };
}
