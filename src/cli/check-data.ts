/** Says what is wrong with the data file, and where its figures are used: without a build. */
import { findUnwritten, importDeck, ownStory, readText } from '../build/story-files.ts';
import { formatDate } from '../data/dates.ts';
import { suggest } from '../data/issues.ts';
import { findOutliers } from '../data/outliers.ts';
import { parseStoryFile } from '../data/parse.ts';
import type { StoryFile } from '../data/schema.ts';
import { type Datum, openStory, type Story } from '../data/story.ts';
import { findTypedTwice } from '../data/typed-twice.ts';
import type { Usage } from '../data/usage.ts';
import {
  findBrokenBridges,
  findDeckIssues,
  findUnshown,
  findUnused,
  resolveDeck,
  type SlideUse,
  slideUses,
} from '../deck/checks.ts';
import { sentencesOf } from '../deck/slide.ts';
import { defineCommand, UsageError, UserError } from './command.ts';

/** What a name of the data file means, and what slides ask for where they use it. */
interface Entry {
  name: string;
  uses: readonly Usage[];
  data: readonly Datum[];
  /** Its own words, a line each. */
  remarks: readonly string[];
}

const remarksOf = (data: readonly Datum[]) =>
  data.flatMap(({ id, note, derivation }) =>
    [derivation, note].flatMap((words) => (words ? [`${id}: ${words}`] : [])),
  );

/** Every entry of the file: series, their points, figures, events, quotations, people and sources. */
function entriesOf(file: StoryFile, story: Story): Entry[] {
  const series = file.series.map(({ id }) => story.series(id));
  const data = [
    ...series.flatMap(({ points }) => points),
    ...file.figures.map(({ id }) => story.datum(id)),
  ];
  const ofData = (name: string, of: readonly Datum[]): Entry => ({
    name,
    uses: [`series ${name}`],
    data: of,
    remarks: remarksOf(of),
  });
  const citing = (id: string) => (entry: { sources: readonly string[] }) =>
    entry.sources.includes(id);
  return [
    ...series.map(({ id, points }) => ofData(id, points)),
    ...data.map((datum) => ofData(datum.id, [datum])),
    ...file.events.map(({ id, date, what }) => {
      const derived = data.filter(({ names }) => names?.includes(id));
      const remarks = [`${formatDate(date)}: ${what}`, ...remarksOf(derived)];
      return { name: id, uses: [`event ${id}`], data: derived, remarks };
    }),
    ...file.quotations.map(({ id, text, person }) => ({
      name: id,
      uses: [`quotation ${id}`],
      data: [],
      remarks: [`“${text}”, ${story.person(person).name}`],
    })),
    ...file.people.map(({ id, name, role }) => {
      const said = file.quotations.filter(({ person }) => person === id);
      return {
        name: id,
        uses: [`person ${id}`, ...said.map((quotation) => `quotation ${quotation.id}`)],
        data: [],
        remarks: [`${name}, ${role}`, ...said.map((quotation) => `“${quotation.text}”`)],
      };
    }),
    ...file.sources.map(({ id, publisher, title, url }) => {
      const cited = data.filter(citing(id));
      const events = file.events.filter(citing(id)).map((event) => `event ${event.id}`);
      const quotations = file.quotations.filter(citing(id)).map((said) => `quotation ${said.id}`);
      const names = [...cited.map((datum) => datum.id), ...events, ...quotations];
      const remarks = [`${publisher}, ${title}, ${url}`, `It is named by ${names.join(', ')}.`];
      return { name: id, uses: [`source ${id}`, ...events, ...quotations], data: cited, remarks };
    }),
  ];
}

/** Where an entry is used, with every sentence that stands there. Throws where the file has none of that name. */
export function renderUses(
  name: string,
  file: StoryFile,
  story: Story,
  slides: readonly SlideUse[],
): string {
  const entries = entriesOf(file, story);
  const found = entries.filter((entry) => entry.name === name);
  if (found.length === 0) {
    const known = entries.map((entry) => entry.name);
    throw new UsageError(`The data file has nothing of the name "${name}"${suggest(name, known)}.`);
  }
  const asked = new Set(
    found.flatMap(({ uses, data }) => [...uses, ...data.map(({ id }) => `datum ${id}`)]),
  );
  const ids = found.flatMap(({ data }) => data.map(({ id }) => id));
  const using = slides.filter(
    ({ uses, rows }) =>
      // A list of sources asks for all of the data, and says none of it.
      !uses.has('sources') &&
      ([...uses].some((use) => asked.has(use)) || [name, ...ids].some((id) => rows.has(id))),
  );
  const remarks = [...new Set(found.flatMap((entry) => entry.remarks))];
  return [
    `${name}: ${using.length === 1 ? '1 slide uses' : `${using.length || 'no'} slides use`} it.`,
    ...(remarks.length > 0
      ? ['', 'In the data file:', ...remarks.map((words) => `  ${words}`)]
      : []),
    ...using.flatMap(({ slide, content }) => [
      '',
      `${slide}:`,
      ...sentencesOf(content).map(({ part, words }) => `  ${part}: ${words}`),
    ]),
  ].join('\n');
}

export const main = defineCommand({
  name: 'check:data',
  summary: 'Says what is wrong with the data file, or that all is right, and what to look at.',
  usage: [
    'npm run check:data',
    'npm run check:data -- some-series        which slides use a series, with their sentences, to reread them',
    'npm run check:data -- some-series 2021   … a point of it',
    'npm run check:data -- some-id            … a figure, an event, a quotation, a person or a source',
  ],
  options: {},
  hasPositionals: true,
  async run(_values, names) {
    const text = await readText('.', ownStory);
    const file = parseStoryFile(text, ownStory.data);
    const story = openStory(file);
    const name = names.join(' ');
    const warn = (warnings: readonly string[]) => {
      for (const warning of warnings) console.log(`${ownStory.data}: look at ${warning}`);
    };
    // First: a value that is far off may be what a slide cannot be made of.
    if (name === '') warn(findOutliers(file, story));
    const resolved = resolveDeck(await importDeck('.', ownStory), story, ownStory.slides);
    if (name !== '') {
      console.log(renderUses(name, file, story, slideUses(resolved)));
      return;
    }
    const issues = [...findDeckIssues(resolved), ...(await findUnwritten('.', ownStory))];
    if (issues.length > 0) throw new UserError(issues.join('\n'));
    const slides = slideUses(resolved);
    const unused = findUnused(slides, file, story);
    // On one line: most are unused on purpose, and would hide what is not.
    if (unused.length > 0) warn([`what no slide uses: ${unused.join('; ')}`]);
    warn(findUnshown(slides, file, story));
    warn(findTypedTwice(JSON.parse(text), story));
    for (const broken of findBrokenBridges(resolved)) console.log(broken);
    const figures =
      file.figures.length + file.series.reduce((sum, { points }) => sum + points.length, 0);
    console.log(`all right: ${figures} figures, ${file.sources.length} sources`);
  },
});
