/** Writes a new slide, its chart and its place in the running order, with words marked to be written. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { importDeck, ownStory, readData, unwrittenMark } from '../slide/talk.ts';
import { readRequest } from './new-request.ts';
import { addToOrder, filesOf } from './new-slide.ts';
import { complainOn, WrongUsage } from './program.ts';
import { writeWhole } from './whole-file.ts';

const help = `Writes a slide, its chart and its line in the running order.

  npm run new -- act/my-slide --after other-slide --chart bars --figures one-figure,another
  npm run new -- act/my-slide --after other-slide --chart line --series some-series

  --after SLIDE    the slide that it follows; not for the first of an act
  --chart KIND     bars, of figures; columns or line, of a series
  --figures A,B    ids of figures, a bar each
  --series ID      id of a series
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
    await writeWhole(order.path, async () => Buffer.from(order.text));
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
  if (there) throw new WrongUsage(`${there.path} is there already; nothing was written.`);
  const index = join(folder, 'index.ts');
  const text = addToOrder(await readFile(index, 'utf8'), request);
  const order = await format({ path: index, text });
  await writeAll(await Promise.all(files.map(format)), order);
  console.log(`${[...files, order].map(({ path }) => path).join('\n')}
Write what is marked "${unwrittenMark}" (npm run check:data lists it), then: npm run mend, for the pictures that tests compare with; npm test.`);
});
