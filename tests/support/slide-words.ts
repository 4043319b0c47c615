/** The words of a slide, as one text. */
import { type SlideContent, sentencesOf } from '../../src/deck/slide.ts';

/** All words of a slide, those of its notes too. */
export function wordsOf(content: SlideContent): string {
  return sentencesOf(content)
    .map(({ words }) => words)
    .join('\n');
}
