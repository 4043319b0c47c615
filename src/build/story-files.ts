/** Where a talk stands, and what is read of it by the plugin that puts it into a page and by programs that need no page. */
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ResolvedConfig } from 'vite';
import { clip } from '../data/issues.ts';
import { parseStoryFile } from '../data/parse.ts';
import type { StoryFile } from '../data/schema.ts';
import type { Deck } from '../deck/slide.ts';

/** Where a story stands, from the project's root. */
export interface StoryPlace {
  /** Folder of the slides, with an `index.ts` that exports `deck`. */
  slides: string;
  /** The data file. */
  data: string;
}

/** Where the project's own story stands. */
export const ownStory: StoryPlace = { slides: 'slides', data: 'assets/data/story.json' };

/** A font with an axis of weights, as npm brings it. */
export interface Font {
  /** Its path below `node_modules`, as the styles and the page name it. */
  file: string;
  /** The weights that the styles ask for, where leaving out the others makes the file smaller. */
  weights?: { min: number; max: number };
}

/** The fonts that the deck shows at once. */
export const ownFonts: readonly Font[] = [
  {
    file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    weights: { min: 400, max: 700 },
  },
  { file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2' },
];

/** Path of the module that exports the deck. */
export function deckModule(root: string, { slides }: StoryPlace): string {
  return resolve(root, slides, 'index.ts');
}

/** The text of the story's data file, without the byte order mark that some editors on Windows begin a file with. */
export async function readText(root: string, { data }: StoryPlace): Promise<string> {
  return (await readFile(resolve(root, data), 'utf8')).replace(/^\uFEFF/, '');
}

/** The story's data file, checked. Throws with all its faults, a line each. */
export async function readData(root: string, place: StoryPlace): Promise<StoryFile> {
  return parseStoryFile(await readText(root, place), place.data);
}

/** What stands wherever somebody has to write. */
export const unwrittenMark = 'To write';

/** Every place of the slides and the data file where words are still to be written, a sentence each. */
export async function findUnwritten(root: string, { slides, data }: StoryPlace): Promise<string[]> {
  const names = await readdir(resolve(root, slides), { recursive: true });
  const files = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${slides}/${name.replaceAll('\\', '/')}`);
  const places = [...files.toSorted(), data].map(async (file) => {
    const lines = (await readFile(resolve(root, file), 'utf8')).split('\n');
    return lines.flatMap((line, index) => {
      const [words] = new RegExp(`${unwrittenMark}[^\`'"$]*`).exec(line) ?? [];
      return words
        ? [`${file}, line ${index + 1}: still to be written: «${clip(words.trim())}»`]
        : [];
    });
  });
  return (await Promise.all(places)).flat();
}

/** Markup in which words that are still to be written stand out; attributes stay as they are. */
export function markUnwritten(markup: string): string {
  const words = new RegExp(`(?<=>)[^<>]*${unwrittenMark}[^<>]*(?=<)`, 'g');
  return markup.replace(words, '<mark>$&</mark>');
}

/** Imports the story's slides in a command or a test. */
export async function importDeck(root: string, place: StoryPlace): Promise<Deck> {
  const { href } = pathToFileURL(deckModule(root, place));
  const { deck }: { deck: Deck } = await import(/* @vite-ignore */ href);
  return deck;
}

/** By the configuration that all plugins of a build share: they read the slides once. */
const decks = new WeakMap<ResolvedConfig, Promise<Deck>>();

/** Imports the story's slides in a plugin of Vite, which runs as JavaScript: Vite has to compile them. */
export function deckOfBuild(config: ResolvedConfig, place: StoryPlace): Promise<Deck> {
  const { root } = config;
  const read = async () => {
    // Loaded late, because commands that build nothing import this file too.
    const { runnerImport } = await import('vite');
    const { module } = await runnerImport<{ deck: Deck }>(deckModule(root, place), { root });
    return module.deck;
  };
  const deck = decks.get(config) ?? read();
  decks.set(config, deck);
  return deck;
}
