/** What readers and speakers have set in their system or browser: more contrast, colours, type, zoom. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../src/cli/deck-page.ts';
import { colorsOf, contrast } from '../../support/contrast.ts';
import { audit, auditSlide } from '../support/audit.ts';
import { goTo, open, setType, useBrowser } from '../support/deck.ts';
import { useSharedPages, useStage } from '../support/shared-pages.ts';

const newPage = useBrowser();
const borrowPage = useSharedPages();

/** The colours that the browser is made to use, as CSS names them. */
const forcedNames = ['Canvas', 'CanvasText', 'LinkText'] as const;

/** A colour as red, green and blue, and how many pixels of the shown chart have exactly it. */
interface Found {
  color: string;
  count: number;
}

/** Finds colours, given in CSS, on the canvas of the slide that is shown. */
async function findInChart(page: Page, slide: string, colors: readonly string[]): Promise<Found[]> {
  return page.locator(`#${slide} figure canvas`).evaluate((canvas, wanted) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const { width, height } = canvas;
    // A copy is read: the browser warns of a drawn canvas that is read again and again.
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    const pixels = copy?.getImageData(0, 0, width, height).data;
    const counts = new Map<string, number>();
    for (let at = 0; pixels && at < pixels.length; at += 4) {
      if (pixels[at + 3] !== 255) continue;
      const color = `rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.forcedColorAdjust = 'none';
    const found = wanted.map((name) => {
      probe.style.color = name;
      const { color } = getComputedStyle(probe);
      return { color, count: counts.get(color) ?? 0 };
    });
    probe.remove();
    return found;
  }, colors);
}

const [plain, stronger] = [colorsOf('night', 'tokens'), colorsOf('night', 'contrast')];
/** The colours that the charts of a dark act draw people, money and loss in. */
const hues = ({ people = '', money = '', loss = '' }: Record<string, string>) => [
  people,
  money,
  loss,
];

/** What a browser is told that is made to use its own colours. */
const withForced = (colorScheme: 'dark' | 'light') =>
  ({ forcedColors: 'active', contrast: 'more', colorScheme, reducedMotion: 'reduce' }) as const;

describe('with forced colours, dark', () => {
  const stageAt = useStage(withForced('dark'));

  test('charts are drawn in them and in no other', async () => {
    const { page, complaints, close } = await stageAt('exodus');
    for (const [id, step, fallsToo] of [
      ['plunge', 2, true],
      ['exodus', 0, false],
    ] as const) {
      await goTo(page, id, step);
      const [ground, ink, lost] = await findInChart(page, id, forcedNames);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        ground?.color,
      );
      for (const found of fallsToo ? [ink, lost] : [ink]) {
        expect(found?.count, id).toBeGreaterThan(200);
        expect(contrast(found?.color, ground?.color)).toBeGreaterThanOrEqual(7);
      }
      const own = [...hues(plain), ...hues(stronger)];
      const found = await findInChart(page, id, own);
      expect(found.map(({ count }) => count)).toEqual(own.map(() => 0));
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test('controls and the place in the progress are seen', async () => {
    const { page, close } = await stageAt('exodus');
    for (const id of ['exodus', 'boom']) {
      await goTo(page, id, 0);
      const [ground, arrow, bar] = await page.evaluate(() => {
        const style = (selector: string, pseudo?: string) => {
          const part = document.querySelector(selector);
          if (!part) throw new Error(selector);
          return getComputedStyle(part, pseudo);
        };
        return [
          style('body').backgroundColor,
          style('.controls .enabled .controls-arrow', '::before').backgroundColor,
          style('.progress-acts .is-current').backgroundColor,
        ];
      });
      for (const color of [arrow, bar]) {
        expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
      }
    }
    await close();
  });
});

const stageInForcedLight = useStage(withForced('light'));

test('with forced colours axe finds nothing on slides with charts and with words', async () => {
  const { page, close } = await stageInForcedLight('exodus');
  for (const id of ['plunge', 'exodus', 'half-full']) {
    await goTo(page, id, 0);
    expect(await auditSlide(page), id).toEqual([]);
  }
  // What stands around them too.
  expect(await audit(page)).toEqual([]);
  await close();
});

test('with forced colours the speaker’s view marks one cue, and axe finds nothing', async () => {
  const { page, close } = await newPage({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, '?view=speaker#/plunge');
  const marks = await page
    .locator('.speaker .notes p')
    .evaluateAll((cues) =>
      cues
        .filter((cue) => getComputedStyle(cue).borderLeftColor !== 'rgb(0, 0, 0)')
        .map((cue) => cue.getAttribute('aria-current')),
    );
  expect(marks).toEqual(['step']);
  expect(await audit(page)).toEqual([]);
  await close();
});

test('with more contrast all words of all slides pass 7 : 1', async () => {
  const { page, close } = await newPage({ contrast: 'more', reducedMotion: 'reduce' });
  await open(page);
  for (const { id, steps } of await stepsOf(page)) {
    await goTo(page, id, steps);
    expect(await auditSlide(page, ['color-contrast-enhanced']), id).toEqual([]);
  }
  await goTo(page, 'plunge', 2);
  const found = await findInChart(page, 'plunge', [
    ...hues(stronger).slice(1),
    ...hues(plain).slice(1),
  ]);
  expect(found.map(({ count }) => count > 0)).toEqual([true, true, false, false]);
  await close();
});

test.each([
  ['on stage', { width: 1280, height: 720 }],
  ['in the page to read', { width: 360, height: 740 }],
])(
  '%s charts take new colours when the preference changes, at the step they show',
  async (_, viewport) => {
    const { page, complaints, close } = await borrowPage({ viewport, reducedMotion: 'reduce' });
    await open(page, '#/exodus');
    await page.waitForSelector('#exodus figure[data-step]');
    const step = await page.locator('#exodus figure').getAttribute('data-step');
    const counts = async () =>
      (
        await findInChart(page, 'exodus', [
          ...hues(plain).slice(0, 1),
          ...hues(stronger).slice(0, 1),
          'CanvasText',
        ])
      ).map(({ count }) => count > 200);
    expect(await counts()).toEqual([true, false, false]);
    await page.emulateMedia({ contrast: 'more' });
    await expect.poll(counts).toEqual([false, true, false]);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await expect.poll(counts).toEqual([false, false, true]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(counts).toEqual([false, false, true]);
    await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'none' });
    await expect.poll(counts).toEqual([true, false, false]);
    expect(await page.locator('#exodus figure').getAttribute('data-step')).toBe(step);
    expect(complaints).toEqual([]);
    await page.emulateMedia({ contrast: null, forcedColors: null, colorScheme: null });
    await close();
  },
);

/** Words of the article that stand out of the window sideways; a table scrolls by itself. */
async function lostSideways(page: Page): Promise<string[]> {
  return page.locator('.slide').evaluateAll((slides) =>
    slides.flatMap((slide) =>
      [...slide.querySelectorAll('p, li, h1, h2, h3, a, summary, data, figure, footer')]
        .filter((part) => !part.closest('table') && part.getClientRects().length > 0)
        .filter((part) => {
          const range = document.createRange();
          if (part.querySelector('table, canvas')) range.selectNode(part);
          else range.selectNodeContents(part);
          const boxes = part.querySelector('table, canvas')
            ? [part.getBoundingClientRect()]
            : [...range.getClientRects()];
          return boxes.some(({ left, right }) => left < -1 || right > innerWidth + 1);
        })
        .map((part) => `${slide.id} ${part.tagName} ${part.textContent?.slice(0, 40)}`),
    ),
  );
}

describe('in a window of 320 × 256, as zoom makes it', () => {
  const [width, height] = [320, 256];

  test('the article reflows, its type doubles with the reader’s, and no words lie under a chart', async () => {
    const { page, close } = await borrowPage({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open(page);
    const sizes = () =>
      page
        .locator(
          '.slide :is(.captions p:not(.note), .lead, .source, .aside, .kicker, summary, .pair-note)',
        )
        .evaluateAll((parts) =>
          parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize)),
        );
    const before = await sizes();
    expect(await lostSideways(page)).toEqual([]);
    const prose = page.locator('#plunge [data-cue="plunge"]');
    await prose.evaluate((words) => words.scrollIntoView({ block: 'center' }));
    await page.waitForSelector('#plunge figure[data-step="plunge"]');
    expect(
      await prose.evaluate((words) => {
        const { left, top, height: tall } = words.getBoundingClientRect();
        return words.contains(document.elementFromPoint(left + 4, top + tall / 2));
      }),
    ).toBe(true);

    await setType(page, 32);
    expect(await sizes()).toEqual(before.map((size) => size * 2));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await lostSideways(page)).toEqual([]);
    await close();
  });
});

test.each([
  ['zoomed to twice the size', { width: 640, height: 360 }, false],
  ['with type of twice the size', { width: 1280, height: 720 }, true],
])(
  'the speaker’s view %s: each button can be reached, and notes can be read and be larger',
  async (_, viewport, isLarge) => {
    const { page, close } = await borrowPage();
    await page.setViewportSize(viewport);
    await open(page, '?view=speaker#/plunge');
    if (isLarge) await setType(page, 32);
    for (const button of await page.locator('.speaker button:visible').all()) {
      await button.click({ trial: true });
    }
    const size = () =>
      page
        .locator('.speaker .notes')
        .evaluate((notes) => Number.parseFloat(getComputedStyle(notes).fontSize));
    const before = await size();
    const notes = await page.locator('.speaker .notes').boundingBox();
    expect(notes?.height).toBeGreaterThan(2 * before);
    await page.getByRole('button', { name: 'Larger type' }).click();
    expect(await size()).toBeGreaterThan(before);
    await close();
  },
);
