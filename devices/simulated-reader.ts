import { createInterface } from 'node:readline';
import type { CardReader } from './card-reader.ts';
import type { SimulatedCard } from './simulated-cards.ts';

interface SimulatedReaderOptions {
  readonly cards: readonly SimulatedCard[];
  /** Where a person types; its end is the end of the reader. */
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Stands in for a reader: typing the id of a card and Enter lays that card on. */
export function simulatedReader({ cards, input, output }: SimulatedReaderOptions): CardReader {
  const cardsById = new Map(cards.map(({ id, card }) => [id, card]));
  return {
    async *cards() {
      output.write(listOf(cards));
      for await (const line of createInterface({ input })) {
        const card = cardsById.get(line.trim());
        // What was typed is not repeated: it may be somebody's number.
        if (card === undefined) output.write(`No card has this id; there are: ${[...cardsById.keys()].join(', ')}.\n`);
        else yield card;
      }
    },
  };
}

function listOf(cards: readonly SimulatedCard[]): string {
  const widest = Math.max(...cards.map(({ id }) => id.length));
  const rows = cards.map(({ id, note = '' }) => `  ${id.padEnd(widest)}  ${note}`.trimEnd());
  return ['Simulated card reader. Type the id of a card and press Enter:', ...rows, ''].join('\n');
}
