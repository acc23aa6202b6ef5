import chinese from 'simple-keyboard-layouts/build/layouts/chinese';

/** The types of the package leave this part out. */
const { layoutCandidates } = chinese as unknown as { layoutCandidates: Record<string, string> };
/** Syllables and the characters read so, the most usual first. */
const dictionary = new Map(
  Object.entries(layoutCandidates).map(([syllable, characters]) => [syllable, characters.split(' ')]),
);
const syllables = [...dictionary.keys()].sort();

/**
 * Characters for what has been typed, the likeliest first: those of the syllable, or, while it is not a whole one yet, the
 * most usual of each syllable that begins so.
 *
 * @param letters lower-case pinyin without tones, `zh`, `wang`; ü is v
 */
export function candidatesFor(letters: string): readonly string[] {
  const exact = dictionary.get(letters);
  if (exact !== undefined) return exact;
  const beginning = letters === '' ? [] : syllables.filter((syllable) => syllable.startsWith(letters));
  return [...new Set(beginning.flatMap((syllable) => dictionary.get(syllable)?.slice(0, 3) ?? []))];
}

/** Whether these letters are, or can become, a syllable. */
export function beginsSyllable(letters: string): boolean {
  return syllables.some((syllable) => syllable.startsWith(letters));
}

export function isSyllable(letters: string): boolean {
  return dictionary.has(letters);
}
