import { TicketNumber } from '../contract/primitives.ts';

/** A queue may have any letter; which ones this hall has, a kiosk is not told. */
export const letterKeys: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
export const digitKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
type DigitKey = (typeof digitKeys)[number];

const fewestDigits = 3;
const mostDigits = 6;

/** The number of a ticket on its way in: its letter first, then digit by digit. */
export class TypedTicket {
  text = $state('');
  readonly hasLetter = $derived(this.text !== '');
  readonly missing = $derived(Math.max(0, 1 + fewestDigits - this.text.length));
  readonly complete = $derived(TicketNumber.safeParse(this.text).success);

  chooseLetter(letter: string): void {
    this.text = letter;
  }

  takes(_key: DigitKey): boolean {
    return this.hasLetter && this.text.length < 1 + mostDigits;
  }

  press(key: DigitKey): void {
    if (this.takes(key)) this.text += key;
  }

  /** Takes the last place away; without digits the letter, so that another one can be chosen. */
  erase(): void {
    this.text = this.text.slice(0, -1);
  }

  clear(): void {
    this.text = '';
  }
}
