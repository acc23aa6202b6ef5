import type { Card } from '../contract/kiosk.ts';

/** A reader of identity cards. */
export interface CardReader {
  /**
   * Each card as it is laid on. The next one is read when it is asked for, so none lies here while another is being
   * sent. Ends when the reader can give no more.
   */
  cards(): AsyncIterable<Card>;
}
