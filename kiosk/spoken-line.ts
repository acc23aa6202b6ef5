import { countedSentences, plainSentences, type CountedSentence, type PlainSentence } from './spoken-sentences.ts';

/** A sentence of the kiosk's own, as a synthesiser says it and as a clip is found. */
interface Sentence {
  kind: 'sentence';
  id: PlainSentence | CountedSentence;
  words: string;
  /** What stands in it for its one number; null in a sentence without. */
  count: number | null;
}

/** Words that only a synthesiser can say: the hall's own, or with a time in them. */
interface FreeWords {
  kind: 'words';
  words: string;
  /** What a voice made of clips says instead. */
  otherwise: Sentence;
}

/** `B012`, character by character. */
interface Spelled {
  kind: 'spelled';
  text: string;
}

/** What is said in one breath. */
export type SpokenLine = Sentence | FreeWords | Spelled;

export function say(id: PlainSentence): Sentence {
  return { kind: 'sentence', id, words: plainSentences[id](), count: null };
}

export function sayCount(id: CountedSentence, count: number): Sentence {
  return { kind: 'sentence', id, words: countedSentences[id]({ count, at: count }), count };
}

export function sayFreely(words: string, otherwise: PlainSentence): FreeWords {
  return { kind: 'words', words, otherwise: say(otherwise) };
}

export function spell(text: string): Spelled {
  return { kind: 'spelled', text };
}

const plainIds = Object.keys(plainSentences) as PlainSentence[];

/** Words that stand on the screen already: found again as a sentence where they are one. Nothing for none. */
export function sayShown(words: string | null): SpokenLine[] {
  if (words === null || words === '') return [];
  const id = plainIds.find((each) => plainSentences[each]() === words);
  return [id === undefined ? sayFreely(words, 'kiosk_reading_look') : say(id)];
}

/** The same thing said, whatever number it has now. */
export function isSame(one: SpokenLine, other: SpokenLine): boolean {
  if (one.kind === 'sentence') return other.kind === 'sentence' && one.id === other.id;
  if (one.kind === 'words') return other.kind === 'words' && one.words === other.words;
  return other.kind === 'spelled' && one.text === other.text;
}
