import { identityNumberFault } from '../contract/identity-number.ts';
import type { Card, Identity } from '../contract/kiosk.ts';
import { TypedDocument } from './typed-document.svelte.ts';
import { TypedNumber } from './typed-number.svelte.ts';

export type IdentityWay = 'card' | 'typed' | 'other' | 'none';

/** One person's document on its way in: laid on the reader, typed, or none at all. */
export class DocumentEntry {
  way = $state<IdentityWay | null>(null);
  card = $state.raw<Card | null>(null);
  readonly typed = new TypedNumber();
  readonly other = new TypedDocument();
  /** A key was pressed for it. */
  readonly begun = $derived(this.typed.text !== '' || this.other.text !== '');

  readonly #other = $derived.by<Identity | null>(() => {
    const { type, text, sound } = this.other;
    return type !== null && sound ? { kind: 'other', documentType: type, number: text } : null;
  });

  /** null while it is not complete. */
  readonly identity = $derived.by<Identity | null>(() => {
    if (this.way === 'none') return { kind: 'none' };
    if (this.way === 'card' && this.card !== null) return { kind: 'card', card: this.card };
    if (this.way === 'typed' && this.typed.sound) return { kind: 'typed', number: this.typed.text };
    return this.way === 'other' ? this.#other : null;
  });

  /** Chooses how to identify; what was taken in another way is forgotten at once. */
  choose(way: IdentityWay): void {
    this.way = way;
    if (way !== 'card') this.card = null;
    if (way !== 'typed') this.typed.clear();
    if (way !== 'other') this.other.clear();
  }

  /** Goes on without a document for now; what was typed is there again for who comes back to it. */
  leaveOut(): void {
    this.way = 'none';
    this.card = null;
  }

  take(card: Card): void {
    this.choose('card');
    this.card = card;
  }
}

/** The identity number, which holds a birth date, however it was taken; null on other papers and without one. */
export function identityNumberOf(identity: Identity | null): string | null {
  const number = numberOf(identity);
  return number !== null && identityNumberFault(number) === null ? number : null;
}

/** The number on the document, or null without one. */
export function numberOf(identity: Identity | null): string | null {
  switch (identity?.kind) {
    case 'card':
      return identity.card.number;
    case 'typed':
    case 'other':
      return identity.number;
    case 'none':
    case undefined:
      return null;
  }
}
