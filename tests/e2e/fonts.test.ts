import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { charactersOf } from '../../src/slide/subset-fonts.ts';
import { ownFonts } from '../../src/slide/talk.ts';
import { slides, storyText } from '../unit/story.ts';
import { open } from './deck.ts';
import { useSharedPages } from './shared-pages.ts';

const borrowPage = useSharedPages();

/** Every character that a reader can see: of the pages, of what charts write, and of the data. */
const seen = charactersOf([storyText, ...slides.map(({ markup }) => markup)]);

const families = ['Newsreader Variable', 'Source Sans 3 Variable'];

test.each(ownFonts.map(({ file }, index) => [families[index] ?? '', file] as const))(
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
