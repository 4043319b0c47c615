import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/cli/deck-page.ts';
import { type LaidKey, layouts } from '../../support/layouts.ts';
import { appendix, talk } from '../../support/story.ts';
import { goTo, open, press, useBrowser } from '../support/deck.ts';
import { usePair } from '../support/pair.ts';
import { stands } from '../support/room-page.ts';
import { useSharedPages, useStage } from '../support/shared-pages.ts';

const newPage = useBrowser();
const borrowPage = useSharedPages();
const still = { reducedMotion: 'reduce' } as const;
const stageAt = useStage(still);
const pairAt = usePair(newPage);

/** The slide after the cover. */
const second = talk[1]?.id ?? '';

/** Presses a key as a browser tells it where the board has another layout. */
async function strike(page: Page, [, key, code]: LaidKey): Promise<void> {
  await page.evaluate(
    (init) => {
      for (const type of ['keydown', 'keyup'])
        document.activeElement?.dispatchEvent(
          new KeyboardEvent(type, { ...init, bubbles: true, cancelable: true }),
        );
    },
    { key, code },
  );
}

/** Presses keys of a layout by the names that the deck has for them. */
const striker = (page: Page, keys: readonly LaidKey[]) => async (wanted: string) => {
  const key = keys.find(([name]) => name === wanted);
  if (!key) throw new Error(`the layout has no ${wanted}`);
  await strike(page, key);
};

/** Holds a key until it has been repeated, an odd number of times: what it toggles would be as before. */
async function hold(page: Page, key: string): Promise<void> {
  for (let times = 0; times < 4; times += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

async function draw(page: Page, box: string): Promise<void> {
  const { x = 0, y = 0 } = (await page.locator(box).boundingBox()) ?? {};
  await page.mouse.move(x + 50, y + 80);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 90, { steps: 3 });
  await page.mouse.up();
}

const inksOf = (page: Page) =>
  page
    .locator('.marks polyline')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-ink')));

/** Has a page remember that it was not loaded anew. */
const remember = (page: Page) => page.evaluate(() => Reflect.set(window, 'isSame', true));
const remembers = (page: Page) => page.evaluate(() => Reflect.get(window, 'isSame') === true);

describe('on a keyboard whose letters are not Latin', () => {
  const keys = layouts.Russian;

  test('the stage has all its keys', async () => {
    const { page, complaints, close } = await stageAt('plunge');
    const on = striker(page, keys);
    const isThere = (selector: string) => page.locator(selector).count();
    await on('n');
    await stands(page, 'plunge', 1);
    for (const black of ['b', '.']) {
      await on(black);
      expect(await isThere('.reveal.paused'), black).toBe(1);
      await on(black);
      expect(await isThere('.reveal.paused'), black).toBe(0);
    }
    for (const [key, selector] of [
      ['o', '.reveal.overview'],
      ['d', 'section.present details[open]'],
    ] as const) {
      await on(key);
      expect(await isThere(selector), key).toBe(1);
      await on(key);
      expect(await isThere(selector), key).toBe(0);
    }
    await on('g');
    await page.getByRole('dialog', { name: 'Go to a slide' }).waitFor();
    await page.keyboard.press('Escape');
    await on('w');
    await page.waitForSelector('.marks[data-mode="pen"]');
    await on('1');
    await draw(page, '#plunge');
    await on('2');
    await draw(page, '#plunge');
    expect(await inksOf(page)).toEqual(['people', 'money']);
    await on('z');
    expect(await inksOf(page)).toEqual(['people']);
    await on('x');
    expect(await inksOf(page)).toEqual([]);
    await on('w');
    await on('l');
    await page.waitForSelector('.marks[data-mode="pointer"]');
    await on('l');
    await page.waitForSelector('.marks:not([data-mode])', { state: 'attached' });
    await stands(page, 'plunge', 1);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the speaker’s view has all its keys', async () => {
    const { stage, speaker, close } = await pairAt('plunge');
    const on = striker(speaker, keys);
    await on('n');
    await stands(stage, 'plunge', 1);
    for (const black of ['b', '.']) {
      await on(black);
      await stage.waitForSelector('.reveal.paused');
      await on(black);
      await stage.waitForSelector('.reveal:not(.paused)');
    }
    await on('g');
    await speaker.getByRole('dialog', { name: 'Slides and times' }).waitFor();
    await speaker.keyboard.press('Escape');
    const clock = speaker.locator('.timing .controls button').first();
    const before = await clock.textContent();
    await on('t');
    expect(await clock.textContent()).not.toBe(before);
    await on('w');
    await on('1');
    await draw(speaker, '.now .pane');
    await on('2');
    await draw(speaker, '.now .pane');
    expect(await inksOf(speaker)).toEqual(['people', 'money']);
    await on('z');
    expect(await inksOf(speaker)).toEqual(['people']);
    await on('x');
    await on('w');
    await expect.poll(() => inksOf(stage)).toEqual([]);
    await close();
  });
});

describe('a key that is held down', () => {
  test('does once on stage what it does, so that nothing flashes', async () => {
    const { page, close } = await stageAt('plunge');
    for (const [key, selector] of [
      ['b', '.reveal.paused'],
      ['w', '.marks[data-mode="pen"]'],
      ['?', 'dialog[aria-label="Keys"]'],
      ['g', 'dialog[aria-label="Go to a slide"]'],
    ] as const) {
      await hold(page, key);
      await page.waitForSelector(selector, { state: 'attached' });
      if (key === 'g') expect(await page.getByRole('combobox').inputValue()).toBe('');
      await hold(page, key === 'g' ? 'Escape' : key);
      await page.waitForSelector(selector, { state: 'detached' });
    }
    await stands(page, 'plunge', 0);
    await close();
  });

  test('goes on moving if it moves, but not where it has just ended a black screen', async () => {
    const { page, close } = await stageAt('plunge');
    await page.keyboard.press('b');
    await hold(page, 'ArrowRight');
    expect(await page.locator('.reveal.paused').count()).toBe(0);
    await stands(page, 'plunge', 0);
    await page.keyboard.down('ArrowRight');
    await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await stands(page, 'plunge', 2);
    await close();
  });
});

describe('keys that are typed into a field', () => {
  test('are no shortcuts of the stage: a jump with the pen in hand leaves ink and lines as they are', async () => {
    const { page, close } = await stageAt('plunge');
    await page.keyboard.press('w');
    await page.waitForSelector('.marks[data-mode="pen"]');
    await page.keyboard.press('2');
    await draw(page, '#plunge');
    await page.keyboard.press('g');
    await page.keyboard.type('x z1bl');
    expect(await page.getByRole('combobox').inputValue()).toBe('x z1bl');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.marks[data-mode="pen"]');
    await draw(page, '#plunge');
    expect(await inksOf(page)).toEqual(['money', 'money']);
    await page.keyboard.press('x');
    await page.keyboard.press('w');
    await close();
  });

  test('are no shortcuts of the speaker’s view, its pen and its pointer included', async () => {
    const { stage, speaker, close } = await pairAt('plunge');
    await speaker.keyboard.press('w');
    await speaker.keyboard.press('2');
    await draw(speaker, '.now .pane');
    await speaker.keyboard.press('g');
    await speaker.getByLabel('Minutes for the talk').pressSequentially('xzl 13b');
    await speaker.keyboard.press('Escape');
    await draw(speaker, '.now .pane');
    expect(await inksOf(speaker)).toEqual(['money', 'money']);
    expect(await speaker.locator('.marks[data-hovers]').count()).toBe(0);
    await stands(stage, 'plunge', 0);
    expect(await stage.locator('.reveal.paused').count()).toBe(0);
    await speaker.keyboard.press('x');
    await speaker.keyboard.press('Escape');
    await speaker.waitForSelector('.mark-tools[data-mode="pointer"]');
    await close();
  });
});

test('Space goes on with the focus on a link, and after a click on the arrow back', async () => {
  const { page, close } = await stageAt('plunge', 2);
  await page.locator('.controls .navigate-left').click();
  await stands(page, 'plunge', 1);
  await press(page, 'Space');
  await stands(page, 'plunge', 2);
  await page.locator('.controls .navigate-left').click();
  await page.locator('section.present footer a').first().focus();
  await press(page, 'Space');
  await stands(page, 'plunge', 2);
  await close();
});

describe('a clicker’s Start and Stop', () => {
  test('begin and end full screen at the slide that is shown: F5 does not load the talk anew, Esc opens no overview', async () => {
    const { page, complaints, close } = await borrowPage(still);
    await open(page, '#/plunge/0');
    await remember(page);
    for (const _ of [1, 2]) {
      await page.keyboard.press('F5');
      await page.waitForFunction(() => document.fullscreenElement !== null);
    }
    await stands(page, 'plunge', 1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.keyboard.press('Escape');
    expect(await page.locator('.reveal.overview').count()).toBe(0);
    await stands(page, 'plunge', 1);
    expect(await remembers(page)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('neither load the speaker’s view anew nor leave the audience in the dark', async () => {
    const { stage, speaker, close } = await pairAt('plunge');
    await remember(speaker);
    await speaker.keyboard.press('F5');
    await speaker.keyboard.press('.');
    await stage.waitForSelector('.reveal.paused');
    await speaker.keyboard.press('Escape');
    await stage.waitForSelector('.reveal:not(.paused)');
    expect(await remembers(speaker)).toBe(true);
    await stands(stage, 'plunge', 0);
    await close();
  });
});

/** Gives the page another address and waits for its answer. */
async function address(page: Page, change: () => void): Promise<void> {
  await page.evaluate(
    `new Promise((done) => { addEventListener('hashchange', done, { once: true }); (${change})(); }).then(() => {})`,
  );
  await settle(page);
}

describe('a slide that is gone to from behind it', () => {
  test('is at its first step, by whatever way', async () => {
    const { page, close } = await stageAt('exodus');
    const ways: (() => Promise<unknown>)[] = [
      () => press(page, 'Home'),
      async () => {
        await page.keyboard.press('g');
        await page.keyboard.type('exodus');
        await press(page, 'Enter');
      },
      async () => {
        await page.keyboard.press('o');
        await page.locator('#exodus').click();
      },
      async () => {
        for (const key of ['o', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
      },
      () =>
        address(page, () => {
          location.hash = '#/exodus/';
        }),
    ];
    for (const go of ways) {
      await goTo(page, second, 0);
      await go();
      await stands(page, 'exodus', 0);
    }
    await close();
  });

  test('by the list or by Home of the speaker’s view is at its first step, and by a press back at its last', async () => {
    const { stage, speaker, close } = await pairAt(second);
    await press(speaker, 'ArrowLeft');
    await stands(stage, 'exodus', 1);
    for (const go of [
      () => speaker.keyboard.press('Home'),
      async () => {
        await speaker.keyboard.press('g');
        await speaker.locator('.slide-list tbody button').first().click();
      },
    ]) {
      await goTo(stage, second, 0);
      await go();
      await stands(stage, 'exodus', 0);
    }
    await close();
  });

  test('is at its first step where an address that names no step of it opens the talk', async () => {
    const { page, close } = await borrowPage(still);
    for (const hash of ['#/plunge/', '#/plunge/99', '#plunge']) {
      await open(page, hash);
      await stands(page, 'plunge', 0);
    }
    await close();
  });

  test('by the browser’s own back button is what that address says', async () => {
    const { page, close } = await borrowPage(still);
    await open(page, '#/plunge');
    await address(page, () => {
      location.hash = '#/boom/1';
    });
    await stands(page, 'boom', 2);
    await address(page, () => history.back());
    await stands(page, 'plunge', 0);
    await address(page, () => history.forward());
    await stands(page, 'boom', 2);
    await close();
  });
});

test('a press past the last slide of the talk shows nothing more, in both windows, and the speaker’s view says where the appendix is', async () => {
  const end = talk.at(-1)?.id ?? '';
  const { stage, speaker, close } = await pairAt(end);
  const steps = await stage.locator(`[id="${end}"] .fragment[data-step]`).count();
  for (let step = 0; step < steps; step += 1) await press(stage, 'ArrowRight');
  await speaker.getByText('Next: the end. Appendix: Slides, G', { exact: true }).waitFor();
  await press(stage, 'PageDown');
  await press(speaker, 'PageDown');
  await stands(stage, end, steps);
  expect(await stage.locator('.controls .navigate-right').isVisible()).toBe(false);
  await stage.keyboard.press('g');
  await stage.keyboard.type(appendix[0]?.id ?? '');
  await press(stage, 'Enter');
  await press(speaker, 'PageDown');
  await stands(stage, appendix[1]?.id ?? '', 0);
  await press(stage, 'ArrowLeft');
  await press(stage, 'ArrowLeft');
  await stands(stage, end, steps);
  await close();
});

describe('a click on the slide', () => {
  test('goes on a step where the place is free, and nowhere else', async () => {
    const { page, complaints, close } = await stageAt('plunge');
    const title = await page.locator('#plunge :is(h2, h3)').first().boundingBox();
    if (!title) throw new Error('the slide has no title');
    const free = { x: 900, y: title.y + title.height / 2 };
    const click = () => page.mouse.click(free.x, free.y);
    await click();
    await stands(page, 'plunge', 1);
    // A drag, another button, a key with it.
    await page.mouse.move(free.x, free.y);
    await page.mouse.down();
    await page.mouse.move(free.x + 60, free.y, { steps: 3 });
    await page.mouse.up();
    await page.mouse.click(free.x, free.y, { button: 'right' });
    await page.keyboard.down('Shift');
    await click();
    await page.keyboard.up('Shift');
    // Words that are selected, and the click that lets go of them.
    await page.mouse.move(title.x + 4, free.y);
    await page.mouse.down();
    await page.mouse.move(title.x + 200, free.y, { steps: 3 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    await click();
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    // A control.
    await page.locator('section.present summary').click();
    await page.locator('section.present summary').click();
    await stands(page, 'plunge', 1);
    await click();
    await stands(page, 'plunge', 2);
    expect(complaints).toEqual([]);
    await close();
  });

  test('draws with the pen in hand, chooses in the overview and ends black, and does not go on as well', async () => {
    const { page, close } = await stageAt('plunge');
    await page.keyboard.press('w');
    await page.waitForSelector('.marks[data-mode="pen"]');
    await page.mouse.click(900, 90);
    expect(await inksOf(page)).toHaveLength(1);
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.mouse.click(900, 90);
    expect(await page.locator('.reveal.paused').count()).toBe(0);
    await page.keyboard.press('o');
    await page.locator('#plunge').click();
    await page.keyboard.press('?');
    await page.mouse.click(5, 400);
    await page.keyboard.press('Escape');
    await stands(page, 'plunge', 0);
    await close();
  });

  test('by a finger is a tap that goes on; a swipe goes one step, not two', async () => {
    const { page, close } = await borrowPage({ ...still, hasTouch: true });
    await open(page, '#/plunge');
    await page.touchscreen.tap(900, 90);
    await stands(page, 'plunge', 1);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: 90 }],
      });
    await touch('touchStart', 900);
    for (let x = 850; x >= 700; x -= 50) await touch('touchMove', x);
    await touch('touchEnd');
    await stands(page, 'plunge', 2);
    await close();
  });
});

test('C outside of a room says how to get codes, until the next key or move', async () => {
  const { page, close } = await stageAt('plunge');
  const note = page.getByRole('status').filter({ hasText: 'npm run present -- --lan' });
  expect(await note.count()).toBe(0);
  await page.keyboard.press('c');
  expect(await note.isVisible()).toBe(true);
  await press(page, 'ArrowRight');
  expect(await note.count()).toBe(0);
  await stands(page, 'plunge', 1);
  await close();
});

test('the speaker goes on seeing the slide while the audience sees black', async () => {
  const { stage, speaker, close } = await pairAt('plunge');
  await speaker.keyboard.press('b');
  await stage.waitForSelector('.reveal.paused');
  await speaker.getByText('Now: the audience sees black', { exact: true }).waitFor();
  const preview = speaker.locator('.now iframe');
  expect(await preview.evaluate((frame) => getComputedStyle(frame).opacity)).toBe('1');
  await speaker.keyboard.press('b');
  await stage.waitForSelector('.reveal:not(.paused)');
  await close();
});
