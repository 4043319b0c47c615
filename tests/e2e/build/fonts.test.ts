import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ownFonts } from '../../../src/build/story-files.ts';
import { charactersOf } from '../../../src/build/subset-fonts.ts';
import { settle } from '../../../src/cli/deck-page.ts';
import { slides, storyText } from '../../support/story.ts';
import { deckAddress, open, openPage } from '../support/deck.ts';
import { useSharedPages } from '../support/shared-pages.ts';

const borrowPage = useSharedPages();

/** Every character that a reader can see: of the pages, of what charts write, and of the data. */
const seen = charactersOf([storyText, ...slides.map(({ markup }) => markup)]);

/** The name of each font, by its file. */
const families = new Map(
  [
    ...readFileSync('src/style/fonts.css', 'utf8').matchAll(
      /font-family: "([^"]*)";[^}]*?url\("([^"]*)"\)/g,
    ),
  ].map(([, family = '', file = '']) => [file, family]),
);

test.each(ownFonts.map(({ file }) => [families.get(file) ?? '', file] as const))(
  'no glyph that the deck shows fell out of %s when it was made smaller',
  async (family, file) => {
    const whole = (await readFile(`node_modules/${file}`)).toString('base64');
    const { page, close } = await borrowPage();
    await open(page);
    const missing = await page.evaluate(
      async ([family, whole, seen]) => {
        const bytes = await (await fetch(`data:font/woff2;base64,${whole}`)).arrayBuffer();
        document.fonts.add(await new FontFace('Whole', bytes).load());
        await document.fonts.load(`40px "${family}"`);
        const pen = document.createElement('canvas').getContext('2d');
        // A character that is not there is drawn in a font of the system, which is not as wide.
        const widthIn = (font: string, character: string) => {
          if (pen) pen.font = `40px "${font}"`;
          return pen?.measureText(character).width ?? 0;
        };
        return [...seen].filter(
          (character) => Math.abs(widthIn('Whole', character) - widthIn(family, character)) > 0.1,
        );
      },
      [family, whole, seen] as const,
    );
    expect(missing).toEqual([]);
    await close();
  },
);

test('a stage whose type comes late is set in it when it has come', async () => {
  const { page, close } = await openPage();
  const widthOfTitle = () =>
    page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1') ?? document.body);
      return range.getBoundingClientRect().width;
    });
  await open(page);
  const width = await widthOfTitle();
  let comes = () => {};
  const late = new Promise<void>((resolve) => {
    comes = resolve;
  });
  await page.route('**/*.woff2', async (route) => {
    await late;
    await route.continue();
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto('about:blank');
  await page.goto(deckAddress(), { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  expect(await widthOfTitle()).not.toBeCloseTo(width, 0);
  comes();
  await settle(page);
  expect(await widthOfTitle()).toBeCloseTo(width, 0);
  await close();
});
