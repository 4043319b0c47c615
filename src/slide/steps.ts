/** The steps of a slide, resolved: their names in the order of the key presses. */
import type { Story } from '../data/story.ts';
import type { Html } from './html.ts';
import type { SlideContent } from './slide.ts';

/** The names of the `data-step` elements in free markup, in order. */
function stepsIn(markup: Html): string[] {
  return [...markup.toString().matchAll(/data-step="([^"]+)"/g)].map(([, name = '']) => name);
}

/** Names of the steps that a press of the key shows, the first still not among them. */
export function stepNames(slide: SlideContent, story: Story): string[] {
  switch (slide.layout) {
    case 'cover':
    case 'opener':
    case 'chart':
    case 'wide':
      return slide.chart
        .content(story)
        .steps.slice(1)
        .map(({ name }) => name);
    case 'text':
      return stepsIn(slide.body);
    default:
      return slide satisfies never;
  }
}
