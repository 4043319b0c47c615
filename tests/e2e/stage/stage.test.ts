import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, type SlideSteps, settle, stepsOf } from '../../../src/cli/deck-page.ts';
import { contrast } from '../../support/contrast.ts';
import { appendix, slides as ownSlides, story, talk, titleOf } from '../../support/story.ts';
import {
  deckAddress,
  goTo,
  open,
  outOfReach,
  press,
  pressBeforeAnyFrame,
  resize,
  setType,
  shown,
  unpainted,
  useBrowser,
  type Watched,
  windowSizes,
} from '../support/deck.ts';
import { useStage } from '../support/shared-pages.ts';

const newPage = useBrowser();
const still = { reducedMotion: 'reduce' } as const;
const stageAt = useStage(still);
const movingAt = useStage({});

/** Everything the deck shows from its first press of a key to its last. */
function walk(page: Page, key: string) {
  return unpainted([page], async () => {
    const states: Awaited<ReturnType<typeof shown>>[] = [];
    for (;;) {
      const state = await shown(page);
      if (JSON.stringify(state) === JSON.stringify(states.at(-1))) return states;
      states.push(state);
      await press(page, key);
    }
  });
}

describe('what keys show, from the first slide to the last,', () => {
  let watched: Watched;
  let slides: SlideSteps[] = [];
  let byKeys: Awaited<ReturnType<typeof walk>> = [];
  beforeAll(async () => {
    watched = await newPage(still);
    await open(watched.page);
    slides = await stepsOf(watched.page);
    byKeys = await walk(watched.page, 'ArrowRight');
    expect(byKeys.at(-1)?.slide).toBe(talk.at(-1)?.id);
    // No press leads into the appendix.
    await goTo(watched.page, appendix[0]?.id ?? '', 0);
    byKeys.push(...(await walk(watched.page, 'ArrowRight')));
  });
  afterEach(() => {
    expect(watched.complaints).toEqual([]);
  });
  afterAll(() => watched.close());

  /** Each address of the deck with what keys show there. */
  const places = () =>
    slides
      .flatMap(({ id, steps }) => Array.from({ length: steps + 1 }, (_, step) => ({ id, step })))
      .map(({ id, step }, at) => ({ id, step, hash: hashOf(id, step), state: byKeys[at] }));

  test('is every slide at every step, and the same on the way back', async () => {
    expect(byKeys.map(({ slide, steps }) => [slide, steps.length])).toEqual(
      places().map(({ id, step }) => [id, step]),
    );
    const back = await walk(watched.page, 'ArrowLeft');
    expect(back.reverse()).toEqual(byKeys);
  });
});

describe('the deck on stage', () => {
  test('goes to an address that is given just before the deck writes its own', async () => {
    const { page, close } = await stageAt('boom');
    await page.evaluate(() => {
      location.hash = '#/plunge/0';
      // What reveal.js does when its timer for the move before is up.
      history.replaceState(null, '', '#/boom');
    });
    await page.waitForSelector('#plunge.present figure[data-step="fall"]');
    await close();
  });

  test('moves a chart with a step and says so while it moves', async () => {
    const { page, close } = await movingAt('plunge');
    const figure = page.locator('section.present figure');
    // Read in the task of the key itself: on a busy machine the motion may be over before a next one.
    const { step, moving } = await figure.evaluate((chart) => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      return { ...chart.dataset };
    });
    expect({ step, moving }).toEqual({ step: 'fall', moving: '' });
    await settle(page);
    expect(await figure.getAttribute('data-moving')).toBeNull();
    await close();
  });

  test('stands in the light of the act that is shown, also where keys cross its border and back at once', async () => {
    const { page, close } = await movingAt('nine-in-ten', 1);
    const light = () => page.evaluate(() => document.documentElement.dataset.scheme);
    expect(await light()).toBe('bright');
    await press(page, 'ArrowRight');
    expect((await shown(page)).slide).toBe('crackdown');
    expect(await light()).toBe('dusk');
    await pressBeforeAnyFrame(page, ['ArrowLeft', 'ArrowRight', 'ArrowLeft']);
    await settle(page);
    expect((await shown(page)).slide).toBe('nine-in-ten');
    expect(await light()).toBe('bright');
    await close();
  });

  test('shows all slides as a sheet by act that fills the screen; arrows and a click choose one', async () => {
    const { page, complaints, close } = await stageAt('boom');
    await press(page, 'o');
    expect(await page.locator('.sheet-act').allTextContents()).toEqual([
      '',
      'The boom',
      'The crackdown',
      'The war',
      'The aftermath',
      'Appendix',
    ]);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const boxes = await page.locator('section.slide').evaluateAll((slides) =>
      slides.map((slide) => {
        const { left, top, right, bottom } = slide.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
    expect(boxes).toHaveLength(ownSlides.length);
    expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width);
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(height);
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeGreaterThan(height * 0.85);
    await page.keyboard.press('ArrowDown');
    expect((await shown(page)).slide).toBe('crackdown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    const title = await page.locator('#free-sector').getAttribute('data-title');
    expect(await page.locator('.sheet-chosen').textContent()).toBe(`4 ${title}`);
    await page.locator('#plunge').click();
    expect(await page.locator('.sheet-act').count()).toBe(0);
    expect((await shown(page)).slide).toBe('plunge');
    expect(complaints).toEqual([]);
    await close();
  });

  test('goes to a slide by its number, its name or words of its title, and says so where there is none', async () => {
    const { page, complaints, close } = await stageAt('boom');
    const box = page.getByRole('dialog', { name: 'Go to a slide' });
    const hits = () => box.getByRole('option').allTextContents();
    const type = async (words: string) => {
      if ((await box.count()) === 0) await page.keyboard.press('g');
      await box.getByRole('combobox').fill(words);
    };
    const number = `${ownSlides.find(({ id }) => id === 'plunge')?.place.number}`;
    const title = titleOf('plunge');
    for (const words of [number, 'plunge', title.toUpperCase()]) {
      await type(words);
      expect((await hits())[0], words).toBe(`${number} ${title}`);
      await press(page, 'Enter');
      expect((await shown(page)).slide, words).toBe('plunge');
      await goTo(page, 'boom', 0);
    }
    await type('the');
    expect((await hits()).length).toBeGreaterThan(3);
    const other = (await hits())[1];
    await page.keyboard.press('ArrowDown');
    expect(await box.locator('[aria-selected=true]').textContent()).toBe(other);
    for (const [words, said] of [
      ['no such words', 'No slide has “no such words” in its name or title.'],
      ['0', `There is no slide 0: the talk has ${ownSlides.length}.`],
      ['99', `There is no slide 99: the talk has ${ownSlides.length}.`],
    ] as const) {
      await type(words);
      expect(await box.getByRole('status').textContent()).toBe(said);
      await page.keyboard.press('Enter');
      expect(await box.isVisible()).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await box.count()).toBe(0);
    expect((await shown(page)).slide).toBe('boom');
    expect(complaints).toEqual([]);
    await close();
  });

  test('has its boxes in the deck’s own ink on its own ground, in each light', async () => {
    const { page, close } = await stageAt('plunge');
    for (const id of ['exodus', 'boom', 'crackdown', 'aftermath']) {
      await goTo(page, id, 0);
      for (const key of ['g', '?']) {
        await page.keyboard.press(key);
        const [ink, ground] = await page
          .locator('dialog.box')
          .evaluate((box) => [getComputedStyle(box).color, getComputedStyle(box).backgroundColor]);
        expect(contrast(ink, ground), `${key} on ${id}`).toBeGreaterThanOrEqual(7);
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => document.querySelector('dialog') === null);
      }
    }
    await close();
  });

  test('is black at B with nothing lit on it, and comes back at any key', async () => {
    const { page, complaints, close } = await stageAt('plunge');
    for (const key of ['ArrowRight', 'b', 'Space', 'Escape', 's', 'x', '.']) {
      await press(page, 'b');
      expect(await page.locator('.reveal.paused').count()).toBe(1);
      const { data } = PNG.sync.read(await page.screenshot());
      const isLit = (part: number, at: number) => part !== (at % 4 === 3 ? 255 : 0);
      expect(data.findIndex(isLit), 'the first byte of a pixel that is not black').toBe(-1);
      await press(page, key);
      expect(await page.locator('.reveal.paused').count(), key).toBe(0);
      expect(await shown(page), key).toMatchObject({ slide: 'plunge', steps: [] });
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test('F gives the talk the whole screen, its charts and the data panel too, and the talk goes on there', async () => {
    const { page, complaints, close } = await stageAt('plunge');
    await press(page, 'f');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    // A wheel or two fingers move nothing.
    await page.mouse.move(640, 360);
    await page.mouse.wheel(0, 400);
    await press(page, 'ArrowRight');
    expect(await shown(page)).toMatchObject({ slide: 'plunge', chart: 'fall' });
    await press(page, 'd');
    const isInside = await page
      .locator('section.present .data table')
      .evaluate((table) => document.fullscreenElement?.contains(table));
    expect(isInside).toBe(true);
    await press(page, 'd');
    await press(page, 'f');
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(await shown(page)).toMatchObject({ slide: 'plunge', chart: 'fall' });
    expect(complaints).toEqual([]);
    await close();
  });

  test('opens the data of a chart with D over the slide and gives the focus back on Escape; it does not stay open behind other slides', async () => {
    const { page, close } = await stageAt('plunge');
    await press(page, 'd');
    const table = page.locator('section.present .data table');
    expect(await table.isVisible()).toBe(true);
    const download = page.waitForEvent('download');
    await page.locator('section.present .download').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('plunge.csv');
    const rows = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect(rows[0]).toBe('\uFEFFWhat,Date,Value,Unit,Remark,Source,Address');
    const { value, unit, sources } = story.datum('exports', '2023');
    const named = sources.map(story.source);
    const row = rows.find((one) => one.startsWith('Exports,2023')) ?? '';
    expect(row.startsWith(`Exports,2023,${value},${unit.name},`)).toBe(true);
    expect(row).toContain(named.map(({ publisher }) => publisher).join(', '));
    expect(row.endsWith(named.map(({ url }) => url).join(' '))).toBe(true);
    // Wherever the focus is: here on nothing at all.
    await page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
    await press(page, 'Escape');
    expect(await table.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await press(page, 'ArrowRight');
    expect((await shown(page)).chart).toBe('fall');
    await press(page, 'd');
    expect(await table.isVisible()).toBe(true);
    await press(page, 'PageDown');
    await press(page, 'PageDown');
    await press(page, 'PageUp');
    expect((await shown(page)).slide).toBe('plunge');
    expect(await table.isVisible()).toBe(false);
    await close();
  });

  test('asks no other host for anything and shifts nothing while it loads', async () => {
    const { page, close } = await newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await open(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
            }
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBe(0);
    expect([...hosts]).toEqual([new URL(deckAddress()).origin]);
    await close();
  });

  test('has the title of the first slide before scripts come where the stage has it', async () => {
    const { page, close } = await newPage();
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await released;
      await route.continue();
    });
    const place = () =>
      page.evaluate(() => {
        const title = document.querySelector('.slides h1');
        if (!title) throw new Error('the page has no title');
        const { x, y, width, height } = title.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      });
    await page.goto(deckAddress(), { waitUntil: 'commit' });
    await page.waitForSelector('.slides h1');
    const before = await place();
    release();
    await page.waitForSelector('html[data-deck="ready"]');
    expect(await place()).toEqual(before);
    await close();
  });

  test('keeps its controls whole, within reach and off the words of the slide in each window', async () => {
    const { page, close } = await newPage(still);
    await open(page, '#/plunge');
    await press(page, 'w');
    await page.waitForSelector('.stage-tools:not([hidden])');
    const found: string[] = [];
    for (const type of [16, 24]) {
      await setType(page, type);
      for (const [width, height] of windowSizes.filter(([wide]) => wide >= 700)) {
        await resize(page, width, height);
        const faults = await outOfReach(page, '.controls .enabled, .tools a, .stage-tools button');
        const reaching = await page.evaluate(() => {
          const boxOf = (selector: string) => {
            const box = document.querySelector(selector)?.getBoundingClientRect();
            if (!box) throw new Error(`no ${selector}`);
            return box;
          };
          const [arrow, foot] = [boxOf('.navigate-left'), boxOf('.present .page-number')];
          const isOverFoot =
            arrow.top < foot.bottom && arrow.left < foot.right && arrow.right > foot.left;
          const isOverTitle = boxOf('.tools').bottom > boxOf('.present h3').top;
          return [
            isOverFoot && 'an arrow lies over the number',
            isOverTitle && 'tools lie over the title',
          ];
        });
        for (const fault of [...faults, ...reaching])
          if (fault) found.push(`${width} × ${height}, type of ${type}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
    const sizes = await page
      .locator('.controls .enabled')
      .evaluateAll((arrows) => arrows.map((arrow) => arrow.getBoundingClientRect().width));
    expect(sizes).toEqual([44, 44]);
    await close();
  });
});
