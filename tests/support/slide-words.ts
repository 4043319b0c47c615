/** The words of a slide, as one text. */
import { sentencesOf } from '../../src/deck/sentences.ts';
import type { SlideContent } from '../../src/deck/slide.ts';

/** All words of a slide, those of its notes too. */
export function wordsOf(content: SlideContent): string {
  return sentencesOf(content)
    .map(({ words }) => words)
    .join('\n');
}
