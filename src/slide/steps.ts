/** The steps of a slide: how free words say one, and their names in the order of the key presses. */
import type { Story } from '../data/story.ts';
import { carry, type Html, html } from './html.ts';
import type { SlideContent } from './slide.ts';

/** Words that come with a press of the key, in a `div`; `classes` are those of its looks. */
export function step(name: string, words: Html, classes = ''): Html {
  return carry(
    { steps: [name] },
    html`<div class="${classes && `${classes} `}fragment" data-step="${name}">${words}</div>`,
  );
}

/** Names of the steps that a press of the key shows, the first still not among them. */
export function stepNames(slide: SlideContent, story: Story): readonly string[] {
  switch (slide.layout) {
    case 'cover':
    case 'opener':
    case 'chart':
    case 'wide':
    case 'beside':
    case 'plot':
    case 'full':
      return slide.chart
        .content(story)
        .steps.slice(1)
        .map(({ name }) => name);
    case 'text':
      return slide.body.steps;
    default:
      return slide satisfies never;
  }
}
