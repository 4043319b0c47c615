/** Writes a new slide, its chart and its place in the running order, with words marked to be written. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseSync } from 'rolldown/utils';
import { importDeck, unwrittenMark as mark, ownStory, readData } from '../build/story-files.ts';
import { peakOf } from '../charts/points.ts';
import { suggest } from '../data/issues.ts';
import type { StoryFile } from '../data/schema.ts';
import { openStory } from '../data/story.ts';
import type { Deck } from '../deck/slide.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { defineCommand, UsageError } from './command.ts';

interface TextFile {
  path: string;
  text: string;
}

/** Forms a chart can begin with. */
export const chartKinds = ['columns', 'line'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What a new slide is made of; all names are known to be good. */
export interface NewSlide {
  act: string;
  id: string;
  /** Id of the slide it follows; none where it is the first of its act. */
  after?: string;
  chart: ChartKind;
  /** Id of the series that the chart shows. */
  series: string;
  /** The date of its highest point. */
  peak: string;
}

/** An id as a variable is called: "three-numbers" is threeNumbers. */
export function toVariable(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The chart's function, its file, and its only step. */
const charts = {
  columns: ['columnChart', 'column-chart', 'all-columns', ''],
  line: ['lineChart', 'line-chart', 'whole-line', ", values: ['first', 'last'], strong: ['peak']"],
} as const;

function chartFile({ id, chart, series }: NewSlide): string {
  const [call, file, step, more] = charts[chart];
  return `import { ${call} } from '../../src/charts/${file}.ts';

/** ${mark}: what the chart shows. */
export const ${toVariable(id)}Chart = ${call}('${id}', {
  series: '${series}',
  label: '${mark}',
  steps: [{ name: '${step}', until: 'last'${more} }],
});
`;
}

const spoken = `${mark}: what you say when the slide appears, in sixty to a hundred and twenty words for the whole slide. Say where the figures come from, what was counted and when, and what they do not tell. Name the one number to land, and answer what an honest listener would ask. These words stand here until you have written yours, and until then no build, PDF or PowerPoint file is made without --drafts.`;

function slideFile({ id, chart, series, peak }: NewSlide): string {
  const variable = toVariable(id);
  const highest = `'${series}', '${peak}'`;
  return `import { claim, peak } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { ${variable}Chart } from './${id}.chart.ts';

/** ${mark}: what the slide is for. */
export const ${variable} = defineSlide('${id}', ({ worded }) => ({
  layout: 'plot',
  title: html\`${mark}: a claim of at most twelve words\`,
  chart: ${variable}Chart,
  captions: {
    '${charts[chart][2]}': html\`${mark}: \${worded(${highest})}.\`,
  },
  claims: [claim('${mark}: a claim', peak(${highest}))],
  seconds: 45,
  notes: {
    open: html\`${spoken}\`,
  },
}));
`;
}

/** The running order with the slide in it. Throws where the slide it follows is not found in the text. */
export function addToOrder(index: string, { act, id, after }: NewSlide): string {
  const variable = toVariable(id);
  // An act has the name of its first slide: what is looked for stands in the list of slides, not before it.
  const before = after === undefined ? '' : `[^\\]]*?\\b${toVariable(after)}\\b`;
  const place = new RegExp(`\\bid: '${act}'[^\\]]*\\bslides: \\[${before}`);
  const order = index.replace(
    place,
    (found) => `${found}${after === undefined ? '' : ', '}${variable}`,
  );
  if (order === index) {
    throw new Error(
      `slides/index.ts has no "slides: […]" of the act "${act}" to add "${variable}" to: add it by hand.`,
    );
  }
  return `import { ${variable} } from './${act}/${id}.ts';\n${order}`;
}

/** The slide and its chart, by paths below the folder of the slides. */
export function filesOf(slide: NewSlide): TextFile[] {
  const path = `${slide.act}/${slide.id}`;
  return [
    { path: `${path}.ts`, text: slideFile(slide) },
    { path: `${path}.chart.ts`, text: chartFile(slide) },
  ];
}

/** More names than this are not listed: `npm run check:data` and the data file have them. */
const mostNames = 12;

/** A name that has to be among the known ones. */
function known<Name extends string>(
  what: string,
  name: string | undefined,
  names: readonly Name[],
): Name {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  if (name === undefined)
    throw new UsageError(`Say which ${what}: ${names.slice(0, 8).join(', ')}.`);
  const others = names.length > mostNames ? '' : `, only ${names.join(', ')}`;
  throw new UsageError(`There is no ${what} "${name}"${suggest(name, names) || others}.`);
}

function readId(path: string | undefined, deck: Deck): { act: string; id: string } {
  const [act, id = '', ...rest] = (path ?? '').split('/');
  if (!path || rest.length > 0 || !/^[a-z]+(-[a-z0-9]+)*$/.test(id)) {
    throw new UsageError(
      'Name the slide by its act and its id in lower case with hyphens, as act/my-slide.',
    );
  }
  if (parseSync('name.ts', `const ${toVariable(id)} = 0;`).errors.length > 0) {
    throw new UsageError(`"${id}" cannot be the name of a slide: it is a word of the language.`);
  }
  const acts = deck.acts.map((candidate) => candidate.id);
  return { act: known('act', act, acts), id };
}

/** Options of the command, all of which readRequest checks. */
export interface NewOptions {
  after?: string | undefined;
  chart?: string | undefined;
  series?: string | undefined;
}

/** Checks what is asked for against the talk. Throws a UsageError where it does not fit. */
export function readRequest(
  [path, second]: readonly string[],
  options: NewOptions,
  deck: Deck,
  file: StoryFile,
): NewSlide {
  if (second !== undefined) throw new UsageError(`Name one slide; "${second}" is a second.`);
  const { act, id } = readId(path, deck);
  if (deck.acts.some(({ slides }) => slides.some((slide) => slide.id === id)))
    throw new UsageError(`There is a slide "${id}" already.`);
  const names = deck.acts.find((one) => one.id === act)?.slides.map((slide) => slide.id) ?? [];
  if (names.length === 0 && options.after !== undefined)
    throw new UsageError(`The act "${act}" has no slide yet: leave --after out.`);
  const after = names.length > 0 ? known('slide in that act', options.after, names) : undefined;
  const chart = known('chart', options.chart, chartKinds);
  const ids = file.series.map((one) => one.id);
  const series = known('series', options.series, ids);
  const peak = peakOf(openStory(file).series(series).points)?.date ?? '';
  return { act, id, ...(after && { after }), chart, series, peak };
}

/** Sorts its imports and breaks its lines as the linter does. */
async function format({ path, text }: TextFile): Promise<TextFile> {
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'];
  const run = promisify(execFile)(process.execPath, [...biome, `--stdin-file-path=${path}`]);
  run.child.stdin?.end(text);
  return { path, text: (await run).stdout };
}

/** Writes new files and then the running order, or none of them. */
async function writeAll(files: readonly TextFile[], order: TextFile) {
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
    await writeFileAtomic(order.path, async () => Buffer.from(order.text));
  } catch (error) {
    await Promise.all(written.map((path) => rm(path)));
    throw error;
  }
}

export const main = defineCommand({
  name: 'new',
  summary: 'Writes a slide, its chart and its line in the running order.',
  usage: ['npm run new -- act/my-slide --after other-slide --chart line --series some-series'],
  options: {
    after: {
      type: 'string',
      value: 'SLIDE',
      about: 'the slide that it follows; not for the first of an act',
    },
    chart: { type: 'string', value: 'KIND', about: 'columns or line' },
    series: { type: 'string', value: 'ID', about: 'id of the series that it shows' },
  },
  hasPositionals: true,
  async run(options, names) {
    const [deck, data] = [await importDeck('.', ownStory), await readData('.', ownStory)];
    const request = readRequest(names, options, deck, data);
    const folder = ownStory.slides;
    const files = filesOf(request).map(({ path, text }) => ({ path: join(folder, path), text }));
    const existing = files.find(({ path }) => existsSync(path));
    if (existing) throw new UsageError(`${existing.path} is there already; nothing was written.`);
    const index = join(folder, 'index.ts');
    const text = addToOrder(await readFile(index, 'utf8'), request);
    const order = await format({ path: index, text });
    await writeAll(await Promise.all(files.map(format)), order);
    console.log(`${[...files, order].map(({ path }) => path).join('\n')}
Write what is marked "${mark}" (npm run check:data lists it), then: npm run update-snapshots, for the pictures that tests compare with; npm test.`);
  },
});
