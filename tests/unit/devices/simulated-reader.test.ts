import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../contract/kiosk.ts';
import type { SimulatedCard } from '../../../devices/simulated-cards.ts';
import { simulatedReader } from '../../../devices/simulated-reader.ts';

const wang: SimulatedCard = { id: 'wang', note: '旌阳区', card: { name: '王建国', number: '510603195804120513' } };
const standard: SimulatedCard = { id: 'standard', card: { name: '样本', number: '11010519491231002X' } };

/** What the reader gives and says when these pieces are typed and the terminal is closed. */
async function afterTyping(...pieces: (string | Uint8Array)[]): Promise<{ given: Card[]; said: string[] }> {
  const input = new PassThrough();
  const output = new PassThrough();
  for (const piece of pieces) input.write(piece);
  input.end();
  const given: Card[] = [];
  for await (const card of simulatedReader({ cards: [wang, standard], input, output }).cards()) given.push(card);
  return { given, said: String(output.read()).trimEnd().split('\n') };
}

describe('a simulated reader', () => {
  it('[K2.4] gives the card whose id is typed', async () => {
    expect((await afterTyping('standard\n')).given).toEqual([standard.card]);
  });

  it('[K2.4] gives the same card again when its id is typed again', async () => {
    expect((await afterTyping('wang\nwang\n')).given).toEqual([wang.card, wang.card]);
  });

  it('[K2.4] does not mind spaces, nor the line ends of Windows', async () => {
    expect((await afterTyping('  wang \r\nstandard\r\n')).given).toEqual([wang.card, standard.card]);
  });

  it('[K2.4] gives the same cards however the typing arrives', async () => {
    const typed = new TextEncoder().encode('wang\n王\r\nstandard\n\nwang\n');
    const cuts = fc.array(fc.nat(typed.length), { maxLength: 12 }).map((at) => at.sort((one, other) => one - other));
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const pieces = [...at, typed.length].map((end, index) => typed.slice(at[index - 1] ?? 0, end));
        expect((await afterTyping(...pieces)).given).toEqual([wang.card, standard.card, wang.card]);
      }),
      { numRuns: 50 },
    );
  });

  it('[K2.4] shows the ids and the notes of its cards at the start', async () => {
    expect((await afterTyping()).said.slice(1)).toEqual(['  wang      旌阳区', '  standard']);
  });

  it('[T2.1] shows neither a name nor a number', async () => {
    const { said } = await afterTyping('wang\nstandard\n');
    expect(said.join('\n')).not.toMatch(/王建国|样本|\d{5}/);
  });

  it.each(['nobody', '', '__proto__', 'Wang'])('[K2.4] answers the unknown id "%s" with one line', async (id) => {
    const { given, said } = await afterTyping(`${id}\n`);
    expect({ given, last: said.slice(3) }).toEqual({
      given: [],
      last: ['No card has this id; there are: wang, standard.'],
    });
  });

  it('[T2.1] does not repeat what was typed', async () => {
    expect((await afterTyping('510603195804120513\n')).said.join('\n')).not.toContain('510603195804120513');
  });
});
