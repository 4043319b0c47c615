/** Words that lie on each other or run off their slide, whatever words a story has. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findWordFaults, walkSlides, watchWords } from '../../../src/cli/check-slides.ts';
import { deckAddress, open, resize, useBrowser, type Watched } from '../support/deck.ts';

const newPage = useBrowser();

/** Runs in the page. */
const look = (slide: Element): string[] => Reflect.get(window, 'wordFaultsOn')(slide);

test('on no slide at any step do words lie on others or run off it, nor where the stage is small', async () => {
  const { page, close } = await newPage({ reducedMotion: 'reduce' });
  expect(await findWordFaults(page, deckAddress())).toEqual([]);
  await resize(page, 768, 1024);
  expect(await walkSlides(page, look)).toEqual([]);
  await close();
});

describe('with other words', () => {
  let stage: Watched;
  beforeAll(async () => {
    stage = await newPage({ reducedMotion: 'reduce' });
    await watchWords(stage.page);
  });
  beforeEach(() => open(stage.page));
  afterAll(() => stage.close());

  test('a story whose acts have no names has each title over its captions, not under them', async () => {
    await stage.page.evaluate(() => {
      for (const kicker of document.querySelectorAll('.slide .kicker')) kicker.remove();
    });
    expect(await walkSlides(stage.page, look)).toEqual([]);
  });

  test('titles of two lines push aside what follows them, in each layout', async () => {
    await stage.page.evaluate(() => {
      for (const title of document.querySelectorAll('.slide h1, .slide h2, .slide h3')) {
        // Lists fill their slides, and drawings to the edges leave their title the room of one line.
        if (
          title.closest(
            '.slide:is(:has(.derivation-list, .facing), [data-layout="full"], [data-layout="cover"])',
          )
        )
          continue;
        title.textContent += ', and more words than a line has';
      }
    });
    expect(await walkSlides(stage.page, look)).toEqual([]);
  });

  test('a title with too many words is named with its slide, what it lies on and how deep', async () => {
    await stage.page.evaluate(() => {
      const words =
        ', who once was an adviser to its government and to more than one of its ministries';
      for (const part of document.querySelectorAll('#boom :is(h2, h3)')) part.append(words, words);
    });
    const found = await walkSlides(stage.page, look);
    const kinds = [
      ...new Set(found.map((fault) => fault.replace(/“[^”]*”|\d+|, step "[^"]*"/g, '*'))),
    ];
    expect(kinds.join('\n')).toMatch(
      /slide "boom".*: \* in the chart lies on the title \*, \* pixels deep/,
    );
    expect(new Set(found.map((fault) => /"([^"]+)"/.exec(fault)?.[1]))).toEqual(new Set(['boom']));
  });

  test('a table that stands in for its chart lies on nothing, in each layout', async () => {
    await stage.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await open(stage.page);
    expect(await walkSlides(stage.page, look)).toEqual([]);
  });
});
