/** The deck's own data and slides, read once for the tests. */
import { readFileSync } from 'node:fs';
import { deck } from '../../slides/index.ts';
import { copyForBrowser } from '../../src/data/browser-copy.ts';
import { parseStoryFile } from '../../src/data/parse.ts';
import { openStory } from '../../src/data/story.ts';
import { placesOf, renderSlide } from '../../src/slide/render.ts';
import { tellOf } from '../../src/slide/tell.ts';

/** The text of the data file. */
export const storyText = readFileSync('assets/data/story.json', 'utf8');
export const file = parseStoryFile(storyText, 'assets/data/story.json');
export const story = openStory(file);
/** The story as the browser has it, which is all that charts may ask for. */
export const browserStory = openStory(copyForBrowser(file));

/** Every slide with its place, its content and its markup. */
export const slides = placesOf(deck).map(({ slide, place }) => ({
  id: slide.id,
  place,
  content: slide.content(tellOf(story), story),
  markup: renderSlide(slide, place, tellOf(story), story).toString(),
}));
