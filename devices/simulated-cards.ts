import { z } from 'zod';
import { Card } from '../contract/kiosk.ts';
import { readSettings, setting } from './read-settings.ts';

const { name, number } = Card.shape;

const SimulatedCard = z.strictObject(
  {
    id: setting(z.string().regex(/^\S{1,40}$/), 'must be 1 to 40 characters without a space'),
    /** What the list says of the card; it is shown, the name and the number are not. */
    note: setting(z.string().max(80), 'must be text of at most 80 characters, or be left out').exactOptional(),
    card: z.strictObject(
      {
        name: setting(name, 'must be a name of 1 to 60 characters'),
        number: setting(number, 'must be an 18-character identity number with its right check character'),
      },
      'must be an object with "name" and "number"',
    ),
  },
  'must be an object with "id" and "card"',
);
export type SimulatedCard = z.infer<typeof SimulatedCard>;

const SimulatedCards = z
  .array(SimulatedCard, 'must hold a list of cards')
  .min(1, 'must hold at least one card')
  .superRefine((cards, context) => {
    const seen = new Set<string>();
    for (const [at, { id }] of cards.entries()) {
      if (seen.has(id)) {
        context.addIssue({ code: 'custom', path: [at, 'id'], message: 'must differ from every other id' });
      }
      seen.add(id);
    }
  });

/** The cards of a simulated reader. @throws StartupError naming every field that is wrong */
export function readSimulatedCards(file: string): Promise<SimulatedCard[]> {
  return readSettings(file, SimulatedCards);
}
