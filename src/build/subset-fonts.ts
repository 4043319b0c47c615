/**
 * Leaves of each font what the deck can show: every character that stands in its story, its data and its stage.
 * A built site loads half the bytes then; the development server keeps the whole fonts.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import type { Font, StoryPlace } from './story-files.ts';

/**
 * Where the smaller fonts stand for the builds that read them, each below what it was made of: to make them
 * takes a third of a build. A folder that git and npm leave alone.
 */
const folder = 'node_modules/.deck-fonts';

/** What can be typed on a keyboard: a reader's own search is set in the deck's type too. */
const keyboard = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join(
  '',
);

/** The characters that texts hold, those written as `\u00a0` too. */
export function charactersOf(texts: readonly string[]): string {
  const characters = new Set(keyboard);
  for (const text of texts) {
    for (const character of text) characters.add(character);
    for (const [, code = ''] of text.matchAll(/\\u\{?([\da-f]{4,6})/gi)) {
      characters.add(String.fromCodePoint(Number.parseInt(code, 16)));
    }
  }
  return [...characters].toSorted().join('');
}

async function readTexts(root: string, { slides, data }: StoryPlace): Promise<string[]> {
  const texts = [await readFile(resolve(root, data), 'utf8')];
  for (const part of [slides, 'src']) {
    for (const name of await readdir(resolve(root, part), { recursive: true })) {
      if (!/\.(ts|css)$/.test(name)) continue;
      texts.push(await readFile(resolve(root, part, name), 'utf8'));
    }
  }
  return texts;
}

/** The smaller font's path from the root; it is made where no build has made it of the same before. */
async function makeSmall(
  root: string,
  { file, weights }: Font,
  characters: string,
): Promise<string> {
  const whole = await readFile(resolve(root, 'node_modules', file));
  const made = createHash('sha256')
    .update(whole)
    .update(JSON.stringify([characters, weights]));
  const path = join(folder, made.digest('hex').slice(0, 12), basename(file));
  if (existsSync(resolve(root, path))) return path;
  const small = await subsetFont(whole, characters, {
    targetFormat: 'woff2',
    ...(weights && { variationAxes: { wght: weights } }),
  });
  await mkdir(resolve(root, dirname(path)), { recursive: true });
  // Another build may read the file at this moment: it is there whole or not at all.
  const part = resolve(root, `${path}.${randomUUID()}`);
  await writeFile(part, small);
  await rename(part, resolve(root, path));
  return path;
}

/** The plugin. */
export function subsetFonts(place: StoryPlace, fonts: readonly Font[]): Plugin {
  /** The path of each small font by that of the whole one. */
  const smaller = new Map<string, string>();
  /** The text with the address of each small font in the place of the whole one's. */
  const withSmall = (text: string) =>
    [...smaller].reduce(
      (done, [font, small]) =>
        done.replaceAll(`/node_modules/${font}`, font).replaceAll(font, `/${small}`),
      text,
    );
  return {
    name: 'subset-fonts',
    apply: 'build',
    async config({ root = '.' }) {
      const characters = charactersOf(await readTexts(root, place));
      for (const font of fonts) smaller.set(font.file, await makeSmall(root, font, characters));
      // Styles that import each other are one by then, and no address in them is followed yet.
      const styles = {
        postcssPlugin: 'subset-fonts',
        Declaration(declaration: { prop: string; value: string }) {
          const value = declaration.prop === 'src' ? withSmall(declaration.value) : '';
          // A value that is set is read again, so it is set once.
          if (value && value !== declaration.value) declaration.value = value;
        },
      };
      return { css: { postcss: { plugins: [styles] } } };
    },
    transformIndexHtml: { order: 'pre', handler: withSmall },
  };
}
