/** The sentences of a slide that a person wrote, so that a person can read them again when a number changes. */
import { type Html, textOf } from './html.ts';
import type { SlideContent } from './slide.ts';

/** Where a sentence stands, as "caption fall" or "note", and what it says. */
export interface Sentence {
  place: string;
  words: string;
}

function bodyOf(slide: SlideContent): [string, Html | undefined][] {
  switch (slide.layout) {
    case 'cover':
      return [['subtitle', slide.subtitle]];
    case 'opener':
      return [['lead', slide.lead]];
    case 'chart':
    case 'wide':
    case 'beside':
    case 'plot':
    case 'full':
      return Object.entries(slide.captions).map(([step, words]) => [`caption ${step}`, words]);
    case 'text':
      return [['body', slide.body]];
    default:
      return slide satisfies never;
  }
}

/** Every sentence of a slide, with its numbers as they are now: title, words beside the chart, notes. */
export function sentencesOf(slide: SlideContent): Sentence[] {
  const { open, steps = {}, asked, bridge } = slide.notes;
  const parts: [string, Html | undefined][] = [
    ['title', slide.title],
    ...bodyOf(slide),
    ['note', open],
    ...Object.entries(steps).map(([step, words]): [string, Html] => [`note ${step}`, words]),
    ['note asked', asked],
    ['note bridge', bridge?.words],
  ];
  return parts.flatMap(([place, words]) => (words ? [{ place, words: textOf(words) }] : []));
}
