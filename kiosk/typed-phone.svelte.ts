import { Phone } from '../contract/details.ts';

const longest = 15;

export const phoneKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** A phone number on its way in, key by key. */
export class TypedPhone {
  text = $state('');
  readonly sound = $derived(Phone.safeParse(this.text).success);

  takes(): boolean {
    return this.text.length < longest;
  }

  press(key: (typeof phoneKeys)[number]): void {
    if (this.takes()) this.text += key;
  }

  erase(): void {
    this.text = this.text.slice(0, -1);
  }

  clear(): void {
    this.text = '';
  }
}
