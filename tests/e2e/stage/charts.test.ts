import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { configOf } from '../../../src/charts/forms/index.ts';
import { settle } from '../../../src/cli/deck-page.ts';
import { formatDate } from '../../../src/data/dates.ts';
import { formatDatum } from '../../../src/data/format.ts';
import { colorsOf } from '../../support/contrast.ts';
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

/** Every mark of the chart that is shown: the words of its card and its place on the screen, found by keys. */
async function placesOfMarks(page: Page) {
  const figure = page.locator('section.present figure');
  await figure.focus();
  const found: Awaited<ReturnType<typeof card>>[] = [];
  const isFocused = () => page.evaluate(() => document.activeElement?.tagName === 'FIGURE');
  for (;;) {
    await page.keyboard.press('ArrowRight');
    if (!(await isFocused())) break;
    found.push(await card(page));
  }
  // Past the last mark the key has moved the talk.
  await press(page, 'PageUp');
  return found;
}

/** Runs of one colour across a chart's canvas, as [length, first pixel], a run a row that has any. */
async function runsOf(page: Page, color: string, direction: 'across' | 'down') {
  return page.locator('section.present canvas').evaluate(
    (canvas, [wanted, way]) => {
      if (!(canvas instanceof HTMLCanvasElement)) return [];
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const isWanted = (x: number, y: number) => {
        const at = (y * width + x) * 4;
        return [0, 1, 2].every(
          (channel) =>
            Math.abs(
              (pixels[at + channel] ?? 0) -
                Number.parseInt(wanted.slice(1 + 2 * channel, 3 + 2 * channel), 16),
            ) < 8,
        );
      };
      const [lines, length] = way === 'across' ? [height, width] : [width, height];
      return Array.from({ length: lines }, (_, line) => {
        let run = 0;
        for (let at = 0; at < length; at += 1) {
          if (way === 'across' ? isWanted(at, line) : isWanted(line, at)) run += 1;
        }
        return run;
      });
    },
    [color, direction] as const,
  );
}

/** The chart that is shown, as an address of its picture. */
async function pictureOf(page: Page): Promise<string> {
  return page
    .locator('section.present canvas')
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}

/** The lengths of bars, from lines that cross them: the commonest length of each group of lines. */
function barLengths(runs: readonly number[]): number[] {
  const bars: number[][] = [];
  runs.forEach((run, line) => {
    if (run < 8) return;
    if (line > 0 && (runs[line - 1] ?? 0) >= 8) bars.at(-1)?.push(run);
    else bars.push([run]);
  });
  return bars
    .filter((lines) => lines.length >= 20)
    .map((lines) => lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0);
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

/** The value at the end of a line, as it is written. */
const newest = (id: string) =>
  shownOn(id, contentOf(id).steps.length - 1)
    .slice(-1)
    .map(formatDatum)
    .join();

/** Windows in which a slide is shown at half its size, at its size, and at one and a half of it. */
const windows = [
  [720, 360],
  [1280, 720],
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

  test('columns of companies are as high as their values', async () => {
    const { page, close } = await stageOfSize('rush', 1);
    const heights = barLengths(
      await runsOf(page, colorsOf('bright', 'tokens').shell ?? '', 'down'),
    );
    const values = shownOn('rush', 1).map(({ value }) => value);
    expect(heights).toHaveLength(values.length);
    values.forEach((value, index) => {
      const expected = value / Math.max(...values);
      expect(Math.abs((heights[index] ?? 0) / Math.max(...heights) - expected)).toBeLessThan(0.01);
    });
    await close();
  });

  test('every canvas has at least a pixel for each pixel of the screen, also after a resize and a zoom', async () => {
    const { page, close } = await borrowPage({
      viewport: { width, height },
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
      await page.setViewportSize({ width: width + 160, height: height + 90 });
      await becomeSharp();
      // What a browser does when a reader zooms in: fewer pixels of CSS, each of more pixels of the screen.
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setDeviceMetricsOverride', {
        width: width + 80,
        height: height + 45,
        deviceScaleFactor: 3,
        mobile: false,
      });
      await page.waitForFunction(() => devicePixelRatio === 3);
      await becomeSharp();
      await session.detach();
    });
    await close();
  });
});

describe('keys of the deck', () => {
  test('go on moving the talk when a chart has been clicked or tapped', async () => {
    const { page, close } = await touchedAt('plunge');
    await resize(page, defaultViewport.width, defaultViewport.height);
    const box = await page.locator('section.present canvas').boundingBox();
    if (!box) throw new Error('the canvas is not seen');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (const go of [() => page.mouse.click(x, y), () => page.touchscreen.tap(x, y)]) {
      await go();
      await settle(page);
      expect((await shown(page)).chart).toBe('fall');
      await press(page, 'ArrowRight');
      expect((await shown(page)).chart).toBe('plunge');
      await press(page, 'ArrowLeft');
      await press(page, 'ArrowLeft');
      expect((await shown(page)).chart).toBe('peak');
    }
    await close();
  });

  test('are the talk’s again past the last mark of a chart', async () => {
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
    await press(page, 'ArrowRight');
    expect((await shown(page)).chart).toBe('plunge');
    await close();
  });

  test('do nothing to a chart without focus, and work again when Escape has left it', async () => {
    const { page, close } = await stageAt('plunge');
    await press(page, 'ArrowRight');
    expect((await shown(page)).chart).toBe('fall');
    await page.locator('section.present figure').focus();
    await page.keyboard.press('ArrowRight');
    expect((await shown(page)).chart).toBe('fall');
    await page.keyboard.press('Escape');
    await press(page, 'PageDown');
    expect((await shown(page)).chart).toBe('plunge');
    await close();
  });
});

describe('what a mark stands for', () => {
  test('leaves with its mark when the chart goes to another step', async () => {
    const { page, close } = await stageAt('plunge', 2);
    const mark = (await placesOfMarks(page)).at(-1);
    if (!mark) throw new Error('the chart has no mark');
    await page.mouse.move(mark.x, mark.y);
    expect((await card(page)).words).toContain(newest('plunge'));
    await press(page, 'PageUp');
    expect((await shown(page)).chart).toBe('fall');
    expect((await card(page)).words).toBe('');
    await close();
  });

  test('is not told of a mark that leaves, pointed at before any frame has shown that it does', async () => {
    const { page, close } = await movingAt('plunge', 2);
    const mark = (await placesOfMarks(page)).at(-1);
    if (!mark) throw new Error('the chart has no mark');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    const words = await page.evaluate(({ x, y }) => {
      const figure = document.querySelector('section.present figure');
      const pointAt = () =>
        figure
          ?.querySelector('canvas')
          ?.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
      const told = () => figure?.querySelector('.card')?.textContent;
      pointAt();
      const before = told();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp' }));
      pointAt();
      return { before, after: told() };
    }, mark);
    expect(words.before).toContain(newest('plunge'));
    expect(words.after).toBe('');
    await settle(page);
    await close();
  });

  test('is told of the nearest mark, not of the first within reach', async () => {
    const { page, close } = await stageAt('exodus');
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

describe('motion', () => {
  test('goes on from where it is when the next key comes early, and back to the same picture', async () => {
    const { page, complaints, close } = await movingAt('plunge');
    await press(page, 'ArrowRight');
    await press(page, 'ArrowLeft');
    const before = await pictureOf(page);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
      await page.keyboard.press(key);
    }
    await settle(page);
    expect(await pictureOf(page)).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  test('ends at once, at the places of the new size, when the window changes on the way', async () => {
    const { page, complaints, close } = await movingAt('exodus');
    await page.evaluate(() => {
      const figure = document.querySelector<HTMLElement>('section.present figure');
      addEventListener('resize', () => {
        // A frame for the stage to fit the chart to its box.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            document.body.dataset.afterResize =
              figure?.dataset.moving === undefined ? 'rests' : 'flies';
          }),
        );
      });
    });
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('section.present figure[data-moving]');
    await page.setViewportSize({ width: 1000, height: 600 });
    await page.waitForSelector('body[data-after-resize]');
    expect(await page.evaluate(() => document.body.dataset.afterResize)).toBe('rests');
    await settle(page);
    const resized = await pictureOf(page);
    await open(page, '#/exodus/0');
    expect(resized).toBe(await pictureOf(page));
    expect(complaints).toEqual([]);
    await resize(page, defaultViewport.width, defaultViewport.height);
    await close();
  });

  test('is no longer on its way when the key is taken back before any frame has shown it', async () => {
    const { page, close } = await movingAt('plunge');
    const before = await pictureOf(page);
    await pressBeforeAnyFrame(page, ['ArrowRight', 'ArrowLeft']);
    await settle(page);
    expect(await shown(page)).toMatchObject({ chart: 'peak' });
    expect(await pictureOf(page)).toBe(before);
    await close();
  });

  test('ends at its step when the overview comes and goes before any frame has shown it', async () => {
    const { page, close } = await movingAt('plunge');
    await pressBeforeAnyFrame(page, ['ArrowRight', 'o', 'o']);
    await settle(page);
    const fitted = await pictureOf(page);
    await open(page, '#/plunge/0');
    expect(fitted).toBe(await pictureOf(page));
    await close();
  });

  test.each([
    ['that was drawn ahead', true],
    ['that a press finds undrawn', false],
  ])(
    'of a chart that enters, %s, begins at its base: no frame shows first where it ends',
    async (_chart, isAhead) => {
      const { page, close } = await newPage();
      await open(page, '#/three-numbers');
      await neighboursDrawn(page);
      if (!isAhead) await drawNothingAhead(page);
      await goTo(page, 'boom', 3);
      if (isAhead) await neighboursDrawn(page);
      const pictures = await page.evaluate(async () => {
        const seen: (string | undefined)[] = [];
        const frame = () => new Promise((shown) => requestAnimationFrame(shown));
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
        do {
          await frame();
          seen.push(
            document.querySelector<HTMLCanvasElement>('section.present canvas')?.toDataURL(),
          );
        } while (document.querySelector('[data-moving]'));
        return seen;
      });
      expect(await shown(page)).toMatchObject({ slide: 'free-sector' });
      expect(pictures.slice(0, 12)).not.toContain(pictures.at(-1));
      await close();
    },
  );

  test('comes to rest in the new colours when they change on the way', async () => {
    const { page, close } = await movingAt('boom');
    await page.keyboard.press('ArrowRight');
    await page.emulateMedia({ contrast: 'more' });
    await settle(page);
    const changed = await pictureOf(page);
    await open(page, '#/boom/0');
    expect(changed).toBe(await pictureOf(page));
    await page.emulateMedia({ contrast: null });
    await close();
  });

  test('is left out for those who asked for less: the first frame is the last', async () => {
    const { page, close } = await stageAt('plunge');
    await page.keyboard.press('ArrowRight');
    const figure = page.locator('section.present figure');
    expect(await figure.getAttribute('data-moving')).toBeNull();
    expect(await figure.getAttribute('data-step')).toBe('fall');
    await close();
  });
});

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

describe('the head count', () => {
  test('counts with its dots, and comes to rest at the words of the data', async () => {
    const { page, close } = await newPage();
    await page.addInitScript(() => {
      const written: string[] = [];
      Reflect.set(window, 'written', written);
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        if (text.endsWith(' people')) written.push(text);
        fillText.call(this, text, ...place);
      };
    });
    await open(page, '#/boom');
    await press(page, 'ArrowRight');
    const written = await page.evaluate((): string[] => Reflect.get(window, 'written'));
    const [first, second] = contentOf('boom').steps.map((step) => {
      const words: unknown = configOf(step, theme).options?.plugins?.counter?.words;
      return words;
    });
    expect([written[0], written.at(-1)]).toEqual([first, second]);
    const counted = written
      .filter((text) => text !== written[0] && text !== written.at(-1))
      .map((text) => Number.parseInt(text.replace(',', ''), 10));
    expect(new Set(counted).size).toBeGreaterThan(3);
    expect(counted).toEqual(counted.toSorted((a, b) => a - b));
    await close();
  });
});
