/** What the arguments of `npm run new` ask for, held against the talk and its data. */
import { parseArgs } from 'node:util';
import { parseSync } from 'rolldown/utils';
import { peakOf } from '../chart/forms/line.ts';
import { suggest } from '../data/nearest.ts';
import type { StoryFile } from '../data/schema.ts';
import { openStory } from '../data/story.ts';
import type { Deck } from '../slide/slide.ts';
import { chartKinds, type NewSlide, toVariable } from './new-slide.ts';
import { WrongUsage } from './program.ts';

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
    throw new WrongUsage(`Say which ${what}: ${names.slice(0, 8).join(', ')}.`);
  const others = names.length > mostNames ? '' : `, only ${names.join(', ')}`;
  throw new WrongUsage(`There is no ${what} "${name}"${suggest(name, names) || others}.`);
}

/** The figures of a bar chart, all in one unit: what has no scale in common is not drawn on one. */
function readFigures(names: string, file: StoryFile): string[] {
  const story = openStory(file);
  const ids = file.figures.map(({ id }) => id);
  const figures = names.split(',').map((name) => {
    if (file.series.some(({ id }) => id === name)) {
      throw new WrongUsage(`"${name}" is a series: draw it with --chart columns or line.`);
    }
    return story.datum(known('figure', name, ids));
  });
  const twice = figures.find((figure, index) => figures.indexOf(figure) !== index);
  if (twice) throw new WrongUsage(`The figure "${twice.id}" is named twice; it has one bar.`);
  const [first] = figures;
  const other = figures.find(({ unit }) => unit.id !== first?.unit.id);
  if (first && other) {
    throw new WrongUsage(
      `The bars of a chart have one unit: "${first.id}" is in ${first.unit.name}, "${other.id}" in ${other.unit.name}.`,
    );
  }
  return figures.map(({ id }) => id);
}

function readId(path: string | undefined, deck: Deck): { act: string; id: string } {
  const [act, id = '', ...rest] = (path ?? '').split('/');
  if (!path || rest.length > 0 || !/^[a-z]+(-[a-z0-9]+)*$/.test(id)) {
    throw new WrongUsage(
      'Name the slide by its act and its id in lower case with hyphens, as act/my-slide.',
    );
  }
  if (parseSync('name.ts', `const ${toVariable(id)} = 0;`).errors.length > 0) {
    throw new WrongUsage(`"${id}" cannot be the name of a slide: it is a word of the language.`);
  }
  const acts = deck.acts.map((candidate) => candidate.id);
  return { act: known('act', act, acts), id };
}

/** What the arguments ask for. Throws with one sentence where they do not fit the talk. */
export function readRequest(args: string[], deck: Deck, file: StoryFile): NewSlide {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      after: { type: 'string' },
      chart: { type: 'string' },
      figures: { type: 'string' },
      series: { type: 'string' },
    },
  });
  if (positionals.length > 1) {
    throw new WrongUsage(
      `Name one slide; "${positionals[1]}" is a second. Figures stand in one word: --figures A,B.`,
    );
  }
  const { act, id } = readId(positionals[0], deck);
  const taken = deck.acts.flatMap(({ slides }) => slides.map((slide) => slide.id));
  if (taken.includes(id)) throw new WrongUsage(`There is a slide "${id}" already.`);
  const inAct = deck.acts.find((candidate) => candidate.id === act)?.slides ?? [];
  const names = inAct.map((slide) => slide.id);
  if (names.length === 0 && values.after !== undefined) {
    throw new WrongUsage(`The act "${act}" has no slide yet: leave --after out.`);
  }
  const after = names.length > 0 ? known('slide in that act', values.after, names) : undefined;
  const chart = known('chart', values.chart, chartKinds);
  const other = chart === 'bars' ? 'series' : 'figures';
  if (values[other] !== undefined) {
    throw new WrongUsage(
      `--chart ${chart} takes no --${other}: say --${chart === 'bars' ? 'figures A,B' : 'series ID'}.`,
    );
  }
  if (chart === 'bars') {
    if (!values.figures) throw new WrongUsage('Say which figures, a bar each: --figures A,B.');
    const data = readFigures(values.figures, file);
    const says = data.map((figure) => `said('${figure}')`);
    return { act, id, ...(after && { after }), chart, data, says, truth: `above('${data[0]}', 0)` };
  }
  const series = file.series.map((entry) => entry.id);
  const name = known('series', values.series, series);
  const { points } = openStory(file).series(name);
  const peak = `'${name}', '${peakOf(points)?.date ?? ''}'`;
  return {
    act,
    id,
    ...(after && { after }),
    chart,
    data: [name],
    says: [`said(${peak})`],
    truth: `peak(${peak})`,
  };
}
