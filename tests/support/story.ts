/** The deck's own data and slides, read once for the tests. */
import { readFileSync } from 'node:fs';
import { deck } from '../../slides/index.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { usesOfCharts } from '../../src/charts/visible-data.ts';
import { parseStoryFile } from '../../src/data/parse.ts';
import { openStory, type Story } from '../../src/data/story.ts';
import { copyForBrowser } from '../../src/data/usage.ts';
import { textOf, toHtml } from '../../src/deck/html.ts';
import { placesOf, renderSlide } from '../../src/deck/render.ts';
import { chartsOf, contentOf } from '../../src/deck/slide.ts';

/** The text of the data file. */
export const storyText = readFileSync('assets/data/story.json', 'utf8');
export const file = parseStoryFile(storyText, 'assets/data/story.json');
export const story = openStory(file);

/** The story as a browser has it for some charts: what these ask for. */
export function browserStoryOf(charts: readonly Chart[]): Story {
  return openStory(copyForBrowser(file, usesOfCharts(charts, story)));
}

/** The story as the browser has it for all charts. */
export const browserStory = browserStoryOf(
  chartsOf(deck, story).flatMap((chart) => (chart ? [chart] : [])),
);

/** Every slide with its place, its content, and its section as a tree and as HTML. */
export const slides = placesOf(deck).map(({ slide, place }) => {
  const section = renderSlide(slide, place, story, true);
  return {
    id: slide.id,
    place,
    content: contentOf(slide, story),
    section,
    markup: toHtml(section),
  };
});

/** The title of a slide, as it is read. */
export function titleOf(id: string): string {
  const slide = slides.find((one) => one.id === id);
  if (!slide) throw new Error(`the deck has no slide "${id}"`);
  return textOf(slide.content.title);
}

/** The slides of the talk, and those of its appendix. */
export const talk = slides.filter(({ place }) => !place.act.isAppendix);
export const appendix = slides.filter(({ place }) => place.act.isAppendix);
