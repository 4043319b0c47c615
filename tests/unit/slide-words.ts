/** The words of a slide, as one text. */
import { sentencesOf } from '../../src/slide/sentences.ts';
import type { SlideContent } from '../../src/slide/slide.ts';

/** All words of a slide, those of its notes too. */
export function wordsOf(content: SlideContent): string {
  return sentencesOf(content)
    .map(({ words }) => words)
    .join('\n');
}
