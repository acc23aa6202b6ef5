import { identityNumberFault, type IdentityNumberFault } from '../contract/identity-number.ts';

const fullLength = 18;

export const numberKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0'] as const;
type NumberKey = (typeof numberKeys)[number];

/** An identity number on its way in, key by key. */
export class TypedNumber {
  text = $state('');
  readonly missing = $derived(fullLength - this.text.length);
  /** null while it is still being typed, and when it is sound. */
  readonly fault = $derived<IdentityNumberFault | null>(this.missing > 0 ? null : identityNumberFault(this.text));
  readonly sound = $derived(this.missing === 0 && this.fault === null);

  /** The county of the first issue of the card. */
  readonly addressCode = $derived(this.text.slice(0, 6));

  /** Whether this key can come next: the number has 18 places, and X stands in the last one only. */
  takes(key: NumberKey): boolean {
    return key === 'X' ? this.missing === 1 : this.missing > 0;
  }

  press(key: NumberKey): void {
    if (this.takes(key)) this.text += key;
  }

  erase(): void {
    this.text = this.text.slice(0, -1);
  }

  clear(): void {
    this.text = '';
  }
}
