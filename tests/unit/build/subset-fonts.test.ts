import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { resolveConfig } from 'vite';
import { expect, test } from 'vitest';
import { type Font, ownFonts } from '../../../src/build/story-files.ts';
import { subsetFonts } from '../../../src/build/subset-fonts.ts';

test('a build takes the fonts that one before it made of the same characters and weights, and makes others anew', async () => {
  const root = await mkdtemp(join(tmpdir(), 'deck-fonts-'));
  const [font] = ownFonts;
  if (!font) throw new Error('the deck has a font');
  for (const folder of ['slides', 'src', dirname(join('node_modules', font.file))])
    await mkdir(join(root, folder), { recursive: true });
  await cp(join('node_modules', font.file), join(root, 'node_modules', font.file));
  /** When each font was made that stands there after a build. */
  const buildOf = async (words: string, fonts: readonly Font[]) => {
    await writeFile(join(root, 'story.json'), words);
    const plugins = [subsetFonts({ slides: 'slides', data: 'story.json' }, fonts)];
    await resolveConfig({ configFile: false, root, plugins }, 'build');
    const made = join(root, 'node_modules/.deck-fonts');
    const files = (await readdir(made, { recursive: true })).filter((name) => /woff2$/.test(name));
    const times = files.map(async (name) => [name, (await stat(join(made, name))).mtimeMs]);
    return Object.fromEntries(await Promise.all(times));
  };
  const first = await buildOf('words', [font]);
  expect(Object.keys(first)).toHaveLength(1);
  expect(await buildOf('sword', [font])).toEqual(first);
  const second = await buildOf('wörds', [font]);
  expect(Object.keys(second)).toHaveLength(2);
  expect(second).toMatchObject(first);
  expect(Object.keys(await buildOf('wörds', [{ file: font.file }]))).toHaveLength(3);
  await rm(root, { recursive: true });
});
