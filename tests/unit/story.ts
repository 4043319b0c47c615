/** The deck's own data and slides, read once for the tests. */
import { readFileSync } from 'node:fs';
import { deck } from '../../slides/index.ts';
import { parseStoryFile } from '../../src/data/parse.ts';
import { openStory } from '../../src/data/story.ts';
import { placesOf, renderSlide } from '../../src/slide/render.ts';
import { tellOf } from '../../src/slide/tell.ts';

/** The text of the data file. */
export const storyText = readFileSync('assets/data/story.json', 'utf8');
export const story = openStory(parseStoryFile(storyText, 'assets/data/story.json'));

/** Every slide with its place, its content and its markup. */
export const slides = placesOf(deck).map(({ slide, place }) => ({
  id: slide.id,
  place,
  content: slide.content(tellOf(story), story),
  markup: renderSlide(slide, place, tellOf(story), story).toString(),
}));
