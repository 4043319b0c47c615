/** Writes the deck for PowerPoint, Keynote, Google Slides and LibreOffice. */
import { readFile } from 'node:fs/promises';
import { importDeck, ownStory, readData } from '../build/story-files.ts';
import { openStory } from '../data/story.ts';
import { readLetterWidths } from '../pptx/measure-text.ts';
import { writePresentation } from '../pptx/presentation.ts';
import { writeOutput } from './atomic-write.ts';
import { defineCommand } from './command.ts';

/** Makes the PowerPoint file with a slide for each slide of the deck, or for each of its steps. */
export async function makePptx(isByStep: boolean): Promise<{ bytes: Uint8Array; slides: number }> {
  const story = openStory(await readData('.', ownStory));
  const deck = await importDeck('.', ownStory);
  const css = await readFile('src/style/tokens.css', 'utf8');
  const measure = readLetterWidths();
  return writePresentation(deck, story, { css, measure }, isByStep);
}

export const main = defineCommand({
  name: 'pptx',
  summary:
    'Writes the deck for PowerPoint, Keynote, Google Slides and LibreOffice, with charts that can be edited.',
  options: {
    steps: {
      type: 'boolean',
      about: 'a slide for each step of a slide, each with the chart at that step',
    },
    out: {
      type: 'string',
      value: 'FILE',
      about: 'where to write it; without it talk/deck.pptx or deck-steps.pptx',
    },
  },
  needsWrittenStory: true,
  run: ({ steps = false, out }) =>
    writeOutput(out, steps ? 'deck-steps.pptx' : 'deck.pptx', async () => {
      console.log('Writing slides and charts …');
      const { bytes, slides } = await makePptx(steps);
      return { bytes, count: `${slides} slides` };
    }),
});
