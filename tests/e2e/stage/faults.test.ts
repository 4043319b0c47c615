import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/cli/deck-page.ts';
import { story } from '../../support/story.ts';
import { deckAddress, goTo, open, press, shown, useBrowser } from '../support/deck.ts';

const newPage = useBrowser();

/** Takes the canvas away from the figures of one chart, as a browser does that has no memory left. */
function failOn(chart: string) {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    ...args: Parameters<typeof getContext>
  ) {
    return this.closest(`[data-chart="${chart}"]`) ? null : getContext.apply(this, args);
  } as typeof getContext;
}

/** Has one chart throw while it moves: its canvas refuses to be given a font, or to draw a line. */
function failMoving({ chart, at }: { chart: string; at: 'font' | 'stroke' }) {
  const proto = CanvasRenderingContext2D.prototype;
  const own = Object.getOwnPropertyDescriptor(proto, at);
  const guarded = new Proxy(own?.set ?? own?.value, {
    apply(work, context: CanvasRenderingContext2D, args) {
      if (context.canvas.closest(`[data-chart="${chart}"][data-moving]`))
        throw new Error(`no ${at} while it moves`);
      return Reflect.apply(work, context, args);
    },
  });
  Object.defineProperty(proto, at, own?.set ? { ...own, set: guarded } : { value: guarded });
}

describe('the talk goes on', () => {
  test('with tables instead of charts where the browser gives no canvas', async () => {
    const { page, complaints, close } = await newPage();
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await open(page, '#/plunge');
    const figure = page.locator('section.present figure');
    expect(await figure.textContent()).toContain('This chart could not be drawn. Its data:');
    expect(await figure.locator('table').isVisible()).toBe(true);
    expect(complaints.join('\n')).toContain('the chart "plunge" cannot be drawn');
    await press(page, 'ArrowRight');
    expect((await shown(page)).steps).toEqual(['fall']);
    await close();
  });

  describe.each([
    ['on stage', '#/plunge', 'section.present', { width: 1280, height: 720 }],
    ['on the page to read', '#/plunge', '#plunge', { width: 360, height: 740 }],
    ['in the print view', '?view=print', '.page #plunge', { width: 1280, height: 720 }],
  ])('when one chart cannot be drawn, %s', (_, path, slide, viewport) => {
    test('its table stands there with a sentence, and the other charts are drawn', async () => {
      const { page, complaints, close } = await newPage({ viewport, reducedMotion: 'reduce' });
      await page.addInitScript(failOn, 'plunge');
      await open(page, path);
      const figure = page.locator(`${slide} figure`);
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('table').waitFor();
      expect(await figure.textContent()).toContain('This chart could not be drawn. Its data:');
      expect(await figure.locator('tbody tr').count()).toBeGreaterThanOrEqual(
        story.series('exports').points.length,
      );
      expect(complaints.join('\n')).toContain('the chart "plunge" cannot be drawn');
      const other = slide.replace('plunge', 'rise').replace('section.present', '#rise');
      if (path === '#/plunge' && viewport.width > 700) await goTo(page, 'rise', 0);
      await page.locator(`${other} figure`).scrollIntoViewIfNeeded();
      await page.locator(`${other} figure[data-step]`).waitFor();
      await close();
    });
  });

  test('when one chart cannot be drawn, on paper its table stands there and the others are drawn', async () => {
    const { page, close } = await newPage({ reducedMotion: 'reduce' });
    await page.addInitScript(failOn, 'plunge');
    await open(page, '#/boom');
    const drawn = await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const figures = [...document.querySelectorAll<HTMLElement>('.paper figure[data-chart]')];
      const read = figures.map(({ dataset, textContent }) => ({
        chart: dataset.chart,
        step: dataset.step,
        words: textContent,
      }));
      window.dispatchEvent(new Event('afterprint'));
      return read;
    });
    const failed = drawn.filter(({ step }) => step === undefined);
    expect(failed.map(({ chart }) => chart)).toEqual(['plunge']);
    expect(failed[0]?.words).toContain('This chart could not be drawn. Its data:Exports of the');
    expect(drawn.length).toBeGreaterThan(10);
    await close();
  });

  test.each([
    ['when a move begins', 'font'],
    ['in a frame of a move', 'stroke'],
  ] as const)(
    'when a chart throws %s: its table stands there, and other charts move',
    async (_, at) => {
      const { page, complaints, close } = await newPage();
      await open(page, '#/plunge');
      await page.evaluate(failMoving, { chart: 'plunge', at });
      await press(page, 'ArrowRight');
      const figure = page.locator('section.present figure');
      await figure.locator('table').waitFor();
      expect(await figure.textContent()).toContain('This chart could not be drawn. Its data:');
      expect(await figure.getAttribute('data-moving')).toBeNull();
      expect(complaints).toEqual([
        expect.stringMatching(/the chart "plunge" cannot be drawn: Error: no \w+ while it moves/),
      ]);
      await goTo(page, 'boom', 0);
      await press(page, 'ArrowRight');
      expect(await shown(page)).toMatchObject({
        slide: 'boom',
        chart: expect.stringMatching(/./),
      });
      await close();
    },
  );

  test.each([/later-/, /charts-/])(
    'with tables instead of charts when %s does not come',
    async (script) => {
      const { page, close } = await newPage();
      await page.route(script, (route) => route.abort());
      await open(page, '#/plunge');
      expect(await page.locator('section.present figure table').isVisible()).toBe(true);
      await press(page, 'ArrowRight');
      expect((await shown(page)).steps).toEqual(['fall']);
      await close();
    },
  );

  test('with the charts of its first slides drawn and tables for all others, when the others’ code does not come', async () => {
    const { page, close } = await newPage();
    await page.route(/others-/, (route) => route.abort());
    await open(page);
    expect(await page.locator('section.present figure[data-step] canvas').count()).toBe(1);
    await goTo(page, 'plunge', 0);
    expect(await page.locator('section.present figure table').isVisible()).toBe(true);
    await close();
  });

  test('with the system’s type when fonts do not come', async () => {
    const { page, close } = await newPage();
    await page.route('**/*.woff2', (route) => route.abort());
    await open(page, '#/plunge');
    await press(page, 'ArrowRight');
    expect((await shown(page)).chart).toBe('fall');
    await close();
  });

  test('for the speaker where storing is forbidden, and without BroadcastChannel', async () => {
    const { page: stage, complaints, close } = await newPage({ reducedMotion: 'reduce' });
    await stage.context().addInitScript(() => {
      Reflect.deleteProperty(window, 'BroadcastChannel');
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await open(stage, '#/plunge');
    const [speaker] = await Promise.all([stage.waitForEvent('popup'), stage.keyboard.press('s')]);
    await settle(speaker);
    await press(speaker, 'ArrowRight');
    await stage.waitForSelector('section.present figure[data-step="fall"]');
    await speaker.waitForFunction(
      () => !/^0:00/.test(document.querySelector('.talk')?.textContent ?? '0:00'),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  test('for the speaker where storage is full: the clock goes on', async () => {
    const { page: speaker, complaints, close } = await newPage({ reducedMotion: 'reduce' });
    await speaker.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(speaker, '?view=speaker#/plunge');
    await press(speaker, 'ArrowRight');
    await speaker.waitForFunction(() => location.hash === '#/plunge/0');
    await speaker.waitForFunction(
      () => !/^0:00/.test(document.querySelector('.talk')?.textContent ?? '0:00'),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  test('at the beginning when an address names no slide', async () => {
    const { page, complaints, close } = await newPage();
    await page.goto(`${deckAddress()}#/no-such-slide/7`);
    await settle(page);
    expect((await shown(page)).slide).toBe('exodus');
    expect(complaints).toEqual([]);
    await close();
  });
});
