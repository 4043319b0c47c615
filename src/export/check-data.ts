/** Says what is wrong with the data file, and where its figures are used: without a build. */
import { parseArgs } from 'node:util';
import { suggest } from '../data/nearest.ts';
import { findOutliers } from '../data/outliers.ts';
import { parseStoryFile } from '../data/parse.ts';
import type { StoryFile } from '../data/schema.ts';
import { type Datum, openStory, type Story } from '../data/story.ts';
import { findTypedTwice } from '../data/typed-twice.ts';
import {
  findBrokenBridges,
  findDeckFaults,
  findUnshown,
  findUnused,
  type SlideUse,
  slideUses,
} from '../slide/check-deck.ts';
import { sentencesOf } from '../slide/sentences.ts';
import { findUnwritten, importDeck, ownStory, readText } from '../slide/talk.ts';
import { tellDeck } from '../slide/told.ts';
import { Complaint } from './complaint.ts';
import { complainOn, WrongUsage } from './program.ts';

const help = `Says what is wrong with the data file, or that all is right, and what somebody should look at.

  npm run check:data
  npm run check:data -- some-series        which slides use a series, and their sentences, to read them again
  npm run check:data -- some-series 2021   … a point of it
  npm run check:data -- some-figure        … a figure
`;

/** The values that a name means: a figure, a point of a series, or all its points. */
function dataOf(name: string, file: StoryFile, story: Story): readonly Datum[] {
  const series = file.series.map(({ id }) => story.series(id));
  const all = [
    ...series.flatMap(({ points }) => points),
    ...file.figures.map(({ id }) => story.datum(id)),
  ];
  const found = series.find(({ id }) => id === name)?.points ?? all.filter(({ id }) => id === name);
  if (found.length > 0) return found;
  const known = [...series, ...all].map(({ id }) => id);
  throw new WrongUsage(`There is no figure or series "${name}"${suggest(name, known)}.`);
}

/** Where some values are used, with every sentence that stands there. */
export function renderUses(
  data: readonly Datum[],
  name: string,
  slides: readonly SlideUse[],
): string {
  const isUsed = ({ uses, rows }: SlideUse) =>
    // A list of sources asks for all of the data, and says none of it.
    !uses.has('sources') &&
    (uses.has(`series ${name}`) || data.some(({ id }) => uses.has(`datum ${id}`) || rows.has(id)));
  const using = slides.filter(isUsed);
  const remarks = data.flatMap(({ id, note, derivation }) =>
    [derivation, note].flatMap((words) => (words ? [`  ${id}: ${words}`] : [])),
  );
  return [
    `${name}: ${using.length === 1 ? '1 slide uses' : `${using.length || 'no'} slides use`} it.`,
    ...(remarks.length > 0 ? ['', 'Remarks in the data file:', ...remarks] : []),
    ...using.flatMap(({ slide, content }) => [
      '',
      `${slide}:`,
      ...sentencesOf(content).map(({ place, words }) => `  ${place}: ${words}`),
    ]),
  ].join('\n');
}

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const text = await readText('.', ownStory);
  const file = parseStoryFile(text, ownStory.data);
  const story = openStory(file);
  const name = positionals.join(' ');
  const data = name === '' ? [] : dataOf(name, file, story);
  const warn = (warnings: readonly string[]) => {
    for (const warning of warnings) console.log(`${ownStory.data}: look at ${warning}`);
  };
  // Before the slides: a value that is far off may be what a slide cannot be made of.
  if (name === '') warn(findOutliers(file, story));
  const told = tellDeck(await importDeck('.', ownStory), story, ownStory.slides);
  // All that is not true comes at once, also where one slide cannot be made any more.
  const faults =
    name === '' ? [...findDeckFaults(told), ...(await findUnwritten('.', ownStory))] : [];
  if (faults.length > 0) throw new Complaint(faults.join('\n'));
  const slides = slideUses(told);
  if (name !== '') {
    console.log(renderUses(data, name, slides));
    return;
  }
  const unused = findUnused(slides, file, story);
  // In one line: most of them are there on purpose, and would hide what is not.
  if (unused.length > 0) warn([`what no slide uses: ${unused.join('; ')}`]);
  warn(findUnshown(slides, file, story));
  warn(findTypedTwice(JSON.parse(text), story));
  for (const broken of findBrokenBridges(told)) console.log(broken);
  const figures =
    file.figures.length + file.series.reduce((sum, { points }) => sum + points.length, 0);
  console.log(`all right: ${figures} figures, ${file.sources.length} sources`);
});
