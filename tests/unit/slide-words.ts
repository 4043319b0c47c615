/** The words of a slide, as one text. */
import { type Html, textOf } from '../../src/slide/html.ts';
import type { SlideContent } from '../../src/slide/slide.ts';

/** All words of a slide, those of its notes too. */
export function wordsOf(content: SlideContent): string {
  const { notes } = content;
  const parts: (Html | undefined)[] = [
    content.title,
    ...(content.layout === 'cover' ? [content.subtitle] : []),
    ...(content.layout === 'opener' ? [content.lead] : []),
    ...(content.layout === 'text' ? [content.body] : []),
    ...('captions' in content ? Object.values(content.captions) : []),
    notes.open,
    ...Object.values(notes.steps ?? {}),
    notes.asked,
    notes.bridge,
  ];
  return parts.flatMap((part) => (part ? [textOf(part)] : [])).join('\n');
}
