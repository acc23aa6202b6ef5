const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * A text in pieces between which a line may break, beside the places where it may anyway: Chinese has no spaces, and a
 * browser breaks it within a word, 失 from 职. Before a single character no line breaks: the segmenter takes rarer words
 * apart, and 的 begins no line. All pieces together are the text.
 */
export function phrasesOf(text: string): string[] {
  const pieces: string[] = [];
  let afterWord = false;
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    if (isWordLike && afterWord && segment.length > 1) pieces.push(segment);
    else pieces.push((pieces.pop() ?? '') + segment);
    afterWord = isWordLike;
  }
  return pieces;
}
