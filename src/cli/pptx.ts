/** Writes the deck for PowerPoint and its kin, with charts that can be edited. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importDeck, ownStory, readData } from '../build/story-files.ts';
import { openStory } from '../data/story.ts';
import { readLetterWidths } from '../pptx/measure-text.ts';
import { writePresentation } from '../pptx/presentation.ts';
import { talkPath, writeFileAtomic } from './atomic-write.ts';
import { complainOn, drafts, refuseUnwritten } from './command.ts';

const help = `Writes the deck for PowerPoint, Keynote, Google Slides and LibreOffice, with charts that can be edited.

  npm run pptx -- [--steps] [--out FILE] [--drafts]

  --steps     a slide for each step of a slide, each with the chart at that step
  --out FILE  where to write it; without it talk/deck.pptx or deck-steps.pptx
${drafts.help}
`;

/** The deck for PowerPoint, and how many slides it has: one for each slide, or for each of its steps. */
export async function makePptx(isByStep: boolean): Promise<{ bytes: Uint8Array; slides: number }> {
  const story = openStory(await readData('.', ownStory));
  const deck = await importDeck('.', ownStory);
  const css = await readFile('src/style/tokens.css', 'utf8');
  const measure = readLetterWidths();
  return writePresentation(deck, story, { css, measure }, isByStep);
}

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      ...drafts.option,
      steps: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  await refuseUnwritten(values.drafts);
  const start = performance.now();
  const out = values.out ?? (await talkPath(values.steps ? 'deck-steps.pptx' : 'deck.pptx'));
  let count = 0;
  const bytes = await writeFileAtomic(out, async () => {
    console.log('Writing slides and charts …');
    const file = await makePptx(values.steps);
    count = file.slides;
    return file.bytes;
  });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${relative('', resolve(out))}: ${count} slides, ${Math.round(bytes.length / 1024)} kB, ${seconds.toFixed(1)} s`,
  );
});
