import type { CardReader } from './card-reader.ts';
import type { DeviceLink } from './device-link.ts';

/**
 * Sends each card to its kiosk, until the reader ends.
 *
 * @param say takes a line for the log, which never holds anything from a card (rule T2.1)
 */
export async function presentCards(
  reader: CardReader,
  kioskId: string,
  link: Pick<DeviceLink, 'ask'>,
  say: (line: string) => void,
): Promise<void> {
  for await (const card of reader.cards()) {
    const answer = await link.ask('card:present', { kioskId, card });
    say(answer.ok ? 'Card sent.' : `Card not sent: ${answer.refusal.code}.`);
  }
}
