import { beginsSyllable, candidatesFor } from './pinyin.ts';

/** How letters become text: by their sound, or as they are. */
export type TextInput = 'pinyin' | 'letters';

/** Free text on its way in, from a keyboard on the screen. */
export class TypedText {
  text = $state('');
  input = $state<TextInput>('pinyin');
  /** Pinyin that has not become a character yet. */
  letters = $state('');
  readonly candidates = $derived(candidatesFor(this.letters));
  readonly length = $derived([...this.text].length);
  readonly full: boolean = $derived.by(() => this.length >= this.#longest);
  readonly #longest: number;

  /** @param longest characters, as people count them */
  constructor(longest: number) {
    this.#longest = longest;
  }

  get longest(): number {
    return this.#longest;
  }

  /** Whether this letter can come next. */
  takes(letter: string): boolean {
    return !this.full && (this.input === 'letters' || beginsSyllable(this.letters + letter));
  }

  press(letter: string): void {
    if (!this.takes(letter)) return;
    if (this.input === 'pinyin') this.letters += letter;
    else this.text += letter;
  }

  /** A character from the candidates, a mark, a space. */
  add(character: string): void {
    this.letters = '';
    if (!this.full) this.text += character;
  }

  /** The last letter that is not a character yet, else the last character. */
  erase(): void {
    if (this.letters !== '') this.letters = this.letters.slice(0, -1);
    else this.text = [...this.text].slice(0, -1).join('');
  }

  clear(): void {
    this.letters = '';
    this.text = '';
  }

  change(input: TextInput): void {
    this.letters = '';
    this.input = input;
  }
}
