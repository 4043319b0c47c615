import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hashOf, settle } from '../../../src/cli/deck-page.ts';
import { formatDate } from '../../../src/data/dates.ts';
import { formatDatum } from '../../../src/data/format.ts';
import { configOf } from '../../support/specs.ts';
import { slides, story } from '../../support/story.ts';
import { theme } from '../../support/theme.ts';
import {
  defaultViewport,
  drawNothingAhead,
  goTo,
  neighboursDrawn,
  open,
  press,
  pressBeforeAnyFrame,
  resize,
  shown,
  unpainted,
  useBrowser,
} from '../support/deck.ts';
import { useSharedPages, useStage } from '../support/shared-pages.ts';

const still = { reducedMotion: 'reduce' } as const;
const newPage = useBrowser();
const borrowPage = useSharedPages();
const stageAt = useStage(still);
const touchedAt = useStage({ ...still, hasTouch: true });
const movingAt = useStage({});

/** The card beside a mark: its words, and the mark's place on the screen. */
async function card(page: Page) {
  return page.locator('section.present figure').evaluate((figure) => {
    const shownCard = figure.querySelector<HTMLElement>('.card');
    const canvas = figure.querySelector('canvas');
    if (!shownCard || !canvas) throw new Error('the figure has no card');
    const box = canvas.getBoundingClientRect();
    const scale = box.width / canvas.clientWidth;
    const offset = shownCard.dataset.side === 'left' ? 16 : -16;
    return {
      words: (shownCard.textContent ?? '').replace(/\s+/g, ' ').trim(),
      x: box.left + (Number.parseFloat(shownCard.style.left) + offset) * scale,
      y: box.top + (Number.parseFloat(shownCard.style.top) + 24) * scale,
    };
  });
}

/** The chart that is shown, as an address of its picture. */
async function pictureOf(page: Page): Promise<string> {
  return page
    .locator('section.present canvas')
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}

/** The chart of a slide, as its data have it today. */
function contentOf(id: string) {
  const content = slides.find((slide) => slide.id === id)?.content;
  if (!content || content.layout === 'text') throw new Error(`"${id}" has no chart`);
  return content.chart.content(story);
}

/** The values that a chart shows at a step, in the order of its marks. */
const shownOn = (id: string, at: number) => {
  const step = contentOf(id).steps[at];
  const marks = step && configOf(step, theme).marks?.of;
  return marks?.flatMap(({ what, isShown }) => (isShown && 'value' in what ? [what] : [])) ?? [];
};

/** Windows in which a slide is shown at half its size, and at one and a half of it. */
const windows = [
  [720, 360],
  [1920, 1080],
] as const;

describe.each(windows)('in a window of %i × %i', (width, height) => {
  /** The deck on stage at a step of a slide, in that window. */
  async function stageOfSize(id: string, step: number) {
    const watched = await touchedAt('exodus');
    await resize(watched.page, width, height);
    await goTo(watched.page, id, step);
    return watched;
  }

  test('a finger, a mouse and the arrow keys all find the same mark, and its card goes with them', async () => {
    const { page, close } = await stageOfSize('plunge', 2);
    await page.locator('section.present figure').focus();
    const marks = shownOn('plunge', 2);
    for (const _ of marks) await page.keyboard.press('ArrowRight');
    const byKeys = await card(page);
    const last = marks.at(-1);
    expect(byKeys.words).toContain(
      last && `${formatDatum(last)} Exports, ${formatDate(last.date)}. Source: `,
    );
    await page.keyboard.press('Escape');
    expect((await card(page)).words).toBe('');
    await page.touchscreen.tap(byKeys.x, byKeys.y);
    expect(await card(page)).toEqual(byKeys);
    await page.mouse.move(byKeys.x, byKeys.y);
    expect((await card(page)).words).toBe(byKeys.words);
    await page.mouse.move(10, 10);
    expect((await card(page)).words).toBe('');
    await page.touchscreen.tap(byKeys.x, byKeys.y);
    expect(await card(page)).toEqual(byKeys);
    // A tap on a free place goes on, and the card goes with the slide.
    const canvas = await page.locator('section.present canvas').boundingBox();
    if (!canvas) throw new Error('the canvas is not seen');
    await page.touchscreen.tap(canvas.x + 4, canvas.y + 4);
    expect((await card(page)).words).toBe('');
    await close();
  });
});

test('every canvas has at least a pixel for each pixel of the screen, also after a resize and a zoom', async () => {
  const { page, close } = await borrowPage({
    deviceScaleFactor: 2,
    ...still,
  });
  await open(page, '#/plunge');
  const densities = () =>
    page.locator('section.present canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      return canvas.width / (canvas.getBoundingClientRect().width * devicePixelRatio);
    });
  expect(await densities()).toBeGreaterThan(0.995);
  const becomeSharp = () =>
    page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas');
      return (
        canvas && canvas.width / (canvas.getBoundingClientRect().width * devicePixelRatio) > 0.995
      );
    });
  await unpainted([page], async () => {
    await page.setViewportSize({ width: 1440, height: 810 });
    await becomeSharp();
    // What a browser does when a reader zooms in: fewer pixels of CSS, each of more pixels of the screen.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 1360,
      height: 765,
      deviceScaleFactor: 3,
      mobile: false,
    });
    await page.waitForFunction(() => devicePixelRatio === 3);
    await becomeSharp();
    await session.detach();
  });
  await close();
});

test('keys are the talk’s past the last mark of a chart, and when Escape has left it', async () => {
  const { page, close } = await stageAt('plunge');
  await page.locator('section.present figure').focus();
  // At its first step the chart shows all years up to the peak.
  const marks = shownOn('plunge', 0);
  for (const _ of marks) await page.keyboard.press('ArrowRight');
  expect((await shown(page)).chart).toBe('peak');
  expect((await card(page)).words).toContain(marks.slice(-1).map(formatDatum).join());
  await press(page, 'ArrowRight');
  expect((await shown(page)).chart).toBe('fall');
  expect((await card(page)).words).toBe('');
  await page.locator('section.present figure').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await press(page, 'PageDown');
  expect((await shown(page)).chart).toBe('plunge');
  await close();
});

describe('the card of a mark', () => {
  test('leaves with a mark that leaves, also where no frame has shown yet that it does', async () => {
    const { page, close } = await movingAt('plunge', 2);
    await page.locator('section.present figure').focus();
    const marks = shownOn('plunge', 2);
    for (const _ of marks) await page.keyboard.press('ArrowRight');
    const mark = await card(page);
    await page.keyboard.press('Escape');
    const words = await page.evaluate(({ x, y }) => {
      const figure = document.querySelector('section.present figure');
      const pointAt = () =>
        figure
          ?.querySelector('canvas')
          ?.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
      const seen = () => figure?.querySelector('.card')?.textContent;
      pointAt();
      const before = seen();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp' }));
      pointAt();
      return { before, after: seen() };
    }, mark);
    expect(words.before).toContain(marks.slice(-1).map(formatDatum).join());
    expect(words.after).toBe('');
    await settle(page);
    await close();
  });

  test('is that of the nearest mark, not of the first within reach', async () => {
    const { page, close } = await stageAt('exodus', 1);
    const canvas = await page.locator('section.present figure canvas').boundingBox();
    if (!canvas) throw new Error('the chart is not seen');
    // Windows of those who stayed and of those who left stand side by side, closer than a finger is wide.
    const told: string[] = [];
    for (let x = 0; x < 150; x += 3) {
      await page.mouse.move(canvas.x + canvas.width * 0.4 + x, canvas.y + canvas.height * 0.7);
      told.push((await card(page)).words);
    }
    const changes = told.filter((words, index) => words !== '' && words !== told[index - 1]);
    expect(new Set(changes).size).toBe(2);
    expect(changes.length).toBeGreaterThan(3);
    await close();
  });
});

/** What may come while a chart moves, and the step it rests at then. */
const interruptions: [string, (page: Page) => Promise<unknown>, number][] = [
  ['more keys, and back', (page) => pressAll(page, ['ArrowRight', 'ArrowLeft', 'ArrowLeft']), 0],
  ['the key back before any frame', (page) => pressBeforeAnyFrame(page, ['ArrowLeft']), 0],
  ['the overview', (page) => pressBeforeAnyFrame(page, ['o', 'o']), 1],
  ['other colours', (page) => page.emulateMedia({ contrast: 'more' }), 1],
  ['a window of another size', (page) => resize(page, 1000, 600), 1],
];

async function pressAll(page: Page, keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

describe.each(['exodus', 'plunge'])('a move on %s', (id) => {
  test.each(interruptions)(
    'into which come %s rests where it would without',
    async (_, come, step) => {
      const { page, complaints, close } = await movingAt(id);
      await pressBeforeAnyFrame(page, ['ArrowRight']);
      await come(page);
      await settle(page);
      expect((await shown(page)).steps).toHaveLength(step);
      const seen = await pictureOf(page);
      await open(page, hashOf(id, step));
      expect(seen === (await pictureOf(page))).toBe(true);
      expect(complaints).toEqual([]);
      await page.emulateMedia({ contrast: null });
      await resize(page, defaultViewport.width, defaultViewport.height);
      await close();
    },
  );
});

test.each([true, false])(
  'a chart that enters begins at its base: no frame shows first where it ends (drawn ahead: %s)',
  async (isAhead) => {
    const { page, close } = await newPage();
    const before = slides[slides.findIndex(({ id }) => id === 'rise') - 1]?.id ?? '';
    await open(page);
    if (!isAhead) await drawNothingAhead(page);
    await goTo(page, before, await page.locator(`#${before} .fragment[data-step]`).count());
    if (isAhead) await neighboursDrawn(page);
    const [first, last] = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const picture = () =>
        document.querySelector<HTMLCanvasElement>('section.present canvas')?.toDataURL();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      while (!document.querySelector('section.present figure[data-step]')) await frame();
      const seen = picture();
      while (document.querySelector('[data-moving]')) await frame();
      return [seen, picture()];
    });
    expect(first === last).toBe(false);
    expect((await shown(page)).slide).toBe('rise');
    await close();
  },
);

describe('a key held down', () => {
  test('draws no chart more than twice in a frame, and nothing any more when it is let go', async () => {
    const { page, complaints, close } = await borrowPage();
    await open(page, '#/boom');
    const drawn = await page.evaluate(async () => {
      let most = 0;
      let drawings = new Map<CanvasRenderingContext2D, number>();
      const { clearRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        const count = (drawings.get(this) ?? 0) + 1;
        drawings.set(this, count);
        most = Math.max(most, count);
        clearRect.apply(this, box);
      };
      const frame = async () => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const { size } = drawings;
        drawings = new Map();
        return size;
      };
      for (let press = 0; press < 40; press += 1) {
        await frame();
        document.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowRight', repeat: press > 0 }),
        );
      }
      while (document.querySelector('[data-moving]')) await frame();
      let after = 0;
      await frame();
      for (let frames = 0; frames < 10; frames += 1) after += await frame();
      return { most, after };
    });
    expect(drawn.most).toBeLessThanOrEqual(2);
    expect(drawn.after).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
