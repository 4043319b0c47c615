/** A small story that does not change, for tests of the engine: what they work out by hand stays right. */
import { readFileSync } from 'node:fs';
import type { Chart } from '../../src/charts/chart.ts';
import { parseStoryFile } from '../../src/data/parse.ts';
import type { RawFile, StoryFile } from '../../src/data/schema.ts';
import { openStory, type Story } from '../../src/data/story.ts';
import type { Claim } from '../../src/deck/claims.ts';
import type { Formatter } from '../../src/deck/formatter.ts';
import { type Html, html } from '../../src/deck/html.ts';
import { type Deck, defineSlide, type Slide } from '../../src/deck/slide.ts';
import { deck as tidesDeck } from '../fixtures/tides/slides/index.ts';
import { changeFile } from './changed-story.ts';

export { tidesDeck };
export const tidesText = readFileSync('tests/fixtures/tides/data/story.json', 'utf8');
export const tidesFile = parseStoryFile(tidesText, 'story.json');
export const tides = openStory(tidesFile);

/** Its file after a change. */
export const changeTidesFile = (change: (file: RawFile) => void): StoryFile =>
  changeFile(tidesText, change);

/** The story after a change. */
export const changeTides = (change: (file: RawFile) => void): Story =>
  openStory(changeTidesFile(change));

/** A slide of words, or of a chart, with no more than a test asks for. */
export function slideOf(
  id: string,
  title: (format: Formatter, story: Story) => Html,
  more: { claims?: readonly Claim[]; chart?: Chart } = {},
): Slide {
  const { claims = [], chart } = more;
  return defineSlide(id, (format, story) => {
    const common = {
      title: title(format, story),
      claims,
      notes: { open: html`Nothing.` },
      seconds: 20,
    };
    return chart
      ? { ...common, layout: 'plot', chart, captions: {} }
      : { ...common, layout: 'text', body: html`` };
  });
}

/** A deck of one act with these slides. */
export const deckOf = (...slides: readonly Slide[]): Deck => ({
  ...tidesDeck,
  acts: [{ id: 'act', scheme: 'night', slides }],
});
