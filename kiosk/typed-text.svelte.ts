import { beginsSyllable, candidatesFor, isSyllable } from './pinyin.ts';

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

  /** Whether this letter can come next: in the same syllable, or as the first of the next one. */
  takes(letter: string): boolean {
    if (this.full) return false;
    return this.input === 'letters' || this.#continues(letter) || (isSyllable(this.letters) && beginsSyllable(letter));
  }

  press(letter: string): void {
    if (!this.takes(letter)) return;
    if (this.input === 'letters') this.text += letter;
    else if (this.#continues(letter)) this.letters += letter;
    else {
      this.settle();
      if (!this.full) this.letters = letter;
    }
  }

  /** A character from the candidates. */
  choose(character: string): void {
    this.letters = '';
    if (!this.full) this.text += character;
  }

  /** A mark or a digit, behind what was being typed. */
  add(character: string): void {
    this.settle();
    if (!this.full) this.text += character;
  }

  /** As on every keyboard for pinyin: the first candidate, or a space where nothing is being typed. */
  space(): void {
    if (this.letters === '') this.add(' ');
    else this.settle();
  }

  /** What was being typed becomes its likeliest character; nothing that was pressed is lost. */
  settle(): void {
    const [likeliest] = this.candidates;
    if (likeliest !== undefined) this.choose(likeliest);
    this.letters = '';
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

  /** Letters that were taken for pinyin stay as letters. */
  change(input: TextInput): void {
    this.text = [...this.text, ...this.letters].slice(0, this.#longest).join('');
    this.letters = '';
    this.input = input;
  }

  #continues(letter: string): boolean {
    return beginsSyllable(this.letters + letter);
  }
}
