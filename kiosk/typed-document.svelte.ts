import { lengthsOf, otherNumberFault, type DocumentType, type OtherNumberFault } from '../contract/other-document.ts';

export const documentKeys = [...'1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ'] as const;

/** A document other than an identity number on its way in: which one, then its number key by key. */
export class TypedDocument {
  type = $state<DocumentType | null>(null);
  text = $state('');
  readonly #lengths = $derived(this.type === null ? [] : lengthsOf(this.type));
  /** Too short, or between two lengths: nothing can be said of it yet. */
  readonly unfinished = $derived(!this.#lengths.includes(this.text.length));
  /** null while it is still being typed, and when it is sound. */
  readonly fault = $derived.by<OtherNumberFault | null>(() =>
    this.type === null || this.unfinished ? null : otherNumberFault(this.type, this.text),
  );
  readonly sound = $derived(!this.unfinished && this.fault === null);

  /** Chooses the document; the number of another one is forgotten. */
  choose(type: DocumentType): void {
    if (type !== this.type) this.text = '';
    this.type = type;
  }

  takes(_key: string): boolean {
    return this.text.length < (this.#lengths.at(-1) ?? 0);
  }

  press(key: string): void {
    if (this.takes(key)) this.text += key;
  }

  erase(): void {
    this.text = this.text.slice(0, -1);
  }

  clear(): void {
    this.text = '';
  }
}
