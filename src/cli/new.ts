/** Writes a new slide, its chart and its place in the running order, with words marked to be written. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { parseSync } from 'rolldown/utils';
import { importDeck, ownStory, readData, unwrittenMark } from '../build/story-files.ts';
import { peakOf } from '../charts/points.ts';
import { suggest } from '../data/nearest.ts';
import type { StoryFile } from '../data/schema.ts';
import { openStory } from '../data/story.ts';
import type { Deck } from '../deck/slide.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { complainOn, UsageError } from './command.ts';
import { addToOrder, chartKinds, filesOf, type NewSlide, toVariable } from './new-slide.ts';

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

/** What the arguments ask for. Throws with one sentence where they do not fit the talk. */
export function readRequest(args: string[], deck: Deck, file: StoryFile): NewSlide {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      after: { type: 'string' },
      chart: { type: 'string' },
      series: { type: 'string' },
    },
  });
  if (positionals.length > 1) {
    throw new UsageError(`Name one slide; "${positionals[1]}" is a second.`);
  }
  const { act, id } = readId(positionals[0], deck);
  const taken = deck.acts.flatMap(({ slides }) => slides.map((slide) => slide.id));
  if (taken.includes(id)) throw new UsageError(`There is a slide "${id}" already.`);
  const inAct = deck.acts.find((candidate) => candidate.id === act)?.slides ?? [];
  const names = inAct.map((slide) => slide.id);
  if (names.length === 0 && values.after !== undefined) {
    throw new UsageError(`The act "${act}" has no slide yet: leave --after out.`);
  }
  const after = names.length > 0 ? known('slide in that act', values.after, names) : undefined;
  const chart = known('chart', values.chart, chartKinds);
  const series = known(
    'series',
    values.series,
    file.series.map((entry) => entry.id),
  );
  const peak = peakOf(openStory(file).series(series).points)?.date ?? '';
  return { act, id, ...(after && { after }), chart, series, peak };
}

const help = `Writes a slide, its chart and its line in the running order.

  npm run new -- act/my-slide --after other-slide --chart line --series some-series

  --after SLIDE    the slide that it follows; not for the first of an act
  --chart KIND     columns or line
  --series ID      id of the series that it shows
`;

interface WrittenText {
  path: string;
  text: string;
}

/** The same with its imports in order and its lines broken as the linter has them. */
async function format({ path, text }: WrittenText): Promise<WrittenText> {
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'];
  const run = promisify(execFile)(process.execPath, [...biome, `--stdin-file-path=${path}`]);
  run.child.stdin?.end(text);
  return { path, text: (await run).stdout };
}

/** Writes new files and the running order after them, or none of them. */
async function writeAll(files: readonly WrittenText[], order: WrittenText) {
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

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  if (args.includes('--help')) {
    console.log(help);
    return;
  }
  const folder = ownStory.slides;
  const request = readRequest(args, await importDeck('.', ownStory), await readData('.', ownStory));
  const files = Object.entries(filesOf(request)).map(([path, text]) => ({
    path: join(folder, path),
    text,
  }));
  const there = files.find(({ path }) => existsSync(path));
  if (there) throw new UsageError(`${there.path} is there already; nothing was written.`);
  const index = join(folder, 'index.ts');
  const text = addToOrder(await readFile(index, 'utf8'), request);
  const order = await format({ path: index, text });
  await writeAll(await Promise.all(files.map(format)), order);
  console.log(`${[...files, order].map(({ path }) => path).join('\n')}
Write what is marked "${unwrittenMark}" (npm run check:data lists it), then: npm run update-snapshots, for the pictures that tests compare with; npm test.`);
});
