import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settle } from '../../../src/cli/deck-page.ts';
import { slides as ownSlides, titleOf } from '../../support/story.ts';
import { deckAddress, open, resize, useBrowser, type Watched } from '../support/deck.ts';
import { useSharedPages, useStage } from '../support/shared-pages.ts';
import { walk } from '../support/walk.ts';

const newPage = useBrowser();
const borrowPage = useSharedPages();
const stageAt = useStage({ reducedMotion: 'reduce' });
const phone = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
};

/** Scrolls an element's top to a share of the window's height. */
async function scrollTo(page: Page, selector: string, share: number) {
  await page.locator(selector).evaluate((element, at) => {
    scrollBy(0, element.getBoundingClientRect().top - innerHeight * at);
  }, share);
}

describe('on a phone', () => {
  /** The page at its beginning, for tests that look and leave nothing changed. */
  let asLoaded: Watched;
  beforeAll(async () => {
    asLoaded = await newPage(phone);
    await open(asLoaded.page);
  });
  /** The page as somebody reads it who wants no motion; each test begins at its top. */
  let read: Watched;
  beforeAll(async () => {
    read = await newPage({ ...phone, reducedMotion: 'reduce' });
    await open(read.page);
  });
  beforeEach(() => read.page.evaluate(() => window.scrollTo(0, 0)));
  afterAll(() => Promise.all([asLoaded.close(), read.close()]));

  /** Looks at the page in a screen of another size. */
  async function onScreen<Result>(
    { width, height }: { width: number; height: number },
    look: (page: Page) => Promise<Result>,
  ): Promise<Result> {
    const { page } = asLoaded;
    await resize(page, width, height);
    const seen = await look(page);
    await resize(page, phone.viewport.width, phone.viewport.height);
    return seen;
  }

  test('the deck is a page to scroll: nothing is wider than the screen, no word too small', async () => {
    const { page, complaints } = asLoaded;
    expect(await page.locator('.reveal').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const small = await page
      .locator('.slide')
      .evaluateAll((slides) =>
        slides.flatMap((slide) =>
          [...slide.querySelectorAll('p, li, a, summary, h1, h2, h3')]
            .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < 14)
            .map((part) => part.outerHTML.slice(0, 80)),
        ),
      );
    expect(small).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the deck is asked for when the first slide is painted: before, the line is for what is read', async () => {
    const { page, close } = await newPage(phone);
    await open(page);
    const [painted, asked] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      performance.getEntriesByType('resource').find(({ name }) => /page-[^/]*\.js/.test(name))
        ?.startTime ?? 0,
    ]);
    expect(painted).toBeGreaterThan(0);
    expect(asked).toBeGreaterThan(painted);
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(files.filter((name) => /stage-|later-/.test(name))).toEqual([]);
    await close();
  });

  test('charts step as their words come by, and back, sharp and without motion that is not wanted', async () => {
    const { page } = read;
    const figure = page.locator('#plunge figure');
    await figure.evaluate((chart) => {
      new MutationObserver(() => {
        chart.dataset.hasMoved = '';
      }).observe(chart, { attributeFilter: ['data-moving'] });
    });
    for (const step of ['fall', 'plunge']) {
      await scrollTo(page, `#plunge [data-step="${step}"].fragment`, 0.6);
      await page.waitForSelector(`#plunge figure[data-step="${step}"]`);
    }
    await scrollTo(page, '#plunge', 0.2);
    await page.waitForSelector('#plunge figure[data-step="peak"]');
    const box = await figure.boundingBox();
    expect(box?.width).toBe(360);
    expect(await figure.getAttribute('data-has-moved')).toBeNull();
    const density = await figure.locator('canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      return canvas.width / (canvas.getBoundingClientRect().width * devicePixelRatio);
    });
    expect(density).toBeGreaterThanOrEqual(1);
  });

  test('before anybody moves the cover has its first still, though the words of the next are in sight', async () => {
    const { page, close } = await borrowPage(phone);
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await page.waitForSelector('#exodus figure[data-step="all-lit"]');
    const words = await page.locator('#exodus .fragment').boundingBox();
    expect(words?.y).toBeLessThan(0.75 * 844);
    await page.evaluate(() => scrollBy(0, 20));
    await page.waitForSelector('#exodus figure[data-step="lights-out"]');
    await close();
  });

  test('is scrolled by hand, as the pages of the print view are', async () => {
    for (const [path, options] of [
      ['', phone],
      ['?view=page', {}],
      ['?view=print', {}],
    ] as const) {
      const { page, close } = await borrowPage(options);
      await open(page, path);
      await page.mouse.move(180, 300);
      await page.mouse.wheel(0, 500);
      await page.waitForFunction(() => scrollY > 300);
      await close();
    }
  });

  test('goes where a link or a typed address says, to a slide and to a step of it', async () => {
    const { page } = read;
    const top = (selector: string) =>
      page.locator(selector).evaluate((part) => part.getBoundingClientRect().top);
    await page.locator('#plunge .derived-key a').evaluate((link) => {
      if (link instanceof HTMLElement) link.click();
    });
    await expect.poll(() => top('#method')).toBeCloseTo(0, 0);
    expect(await page.locator('#method .derivation-list').isVisible()).toBe(true);
    for (const [address, selector] of [
      ['#/plunge', '#plunge'],
      ['#/rise/0', '#rise .fragment[data-step]'],
      ['#/plunge/1', '#plunge .fragment[data-step="plunge"]'],
    ] as const) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      await expect.poll(() => top(selector)).toBeLessThan(740);
      expect(await top(selector)).toBeGreaterThan(-1);
    }
    await page.waitForSelector('#plunge figure[data-step="plunge"]');
  });

  test('keeps the place when it is turned, and draws its charts anew', async () => {
    const { page, complaints, close } = await borrowPage({ ...phone, reducedMotion: 'reduce' });
    await open(page, '#/rise');
    await page.waitForSelector('#rise figure[data-step]');
    for (const [width, height, selector] of [
      [740, 360, '.reveal section.present#rise figure[data-step]'],
      [360, 740, 'html[data-view="page"] #rise figure[data-step]'],
    ] as const) {
      await Promise.all([page.waitForEvent('load'), page.setViewportSize({ width, height })]);
      await settle(page);
      await page.waitForSelector(selector);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test('the data of each chart scrolls by itself to its last column, and the page stays as wide as the screen', async () => {
    const { page } = asLoaded;
    const panels = page.locator('details:is(.fold, .data)');
    const lost = await panels.evaluateAll((all) =>
      all.flatMap((panel) => {
        panel.setAttribute('open', '');
        const table = panel.matches('.data') ? panel.querySelector('table') : null;
        if (!table) return [];
        table.scrollTo(table.scrollWidth, 0);
        const last = table.rows[0]?.cells[table.rows[0].cells.length - 1];
        const edge = last?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
        return edge > innerWidth + 1 ? `${panel.closest('section')?.id} ${edge}` : [];
      }),
    );
    expect(lost).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await panels.evaluateAll((all) => {
      for (const panel of all) {
        panel.querySelector('table')?.scrollTo(0, 0);
        panel.removeAttribute('open');
      }
    });
  });

  test.each([320, 360, 600])('at %i pixels no words lie on others', async (width) => {
    const found = await onScreen({ width, height: 740 }, (page) =>
      page.locator('section.slide').evaluateAll((slides) =>
        slides.flatMap((slide) => {
          const parts = [...slide.querySelectorAll('h1, h2, h3, p, li, summary, text')]
            .filter((part) => !part.querySelector('p, li, h2, h3'))
            .map((part) => ({ words: part.textContent, box: part.getBoundingClientRect() }))
            .filter(({ box }) => box.height > 0);
          return parts.flatMap((part, at) =>
            parts
              .slice(at + 1)
              .filter(
                ({ box }) =>
                  Math.min(box.bottom, part.box.bottom) - Math.max(box.top, part.box.top) > 3 &&
                  Math.min(box.right, part.box.right) - Math.max(box.left, part.box.left) > 1,
              )
              .map(({ words }) => `${slide.id}: “${part.words}” lies on “${words}”`),
          );
        }),
      ),
    );
    expect(found).toEqual([]);
  });

  test('every fold, and every link that stands by itself, is high enough for a thumb', async () => {
    const { page } = asLoaded;
    const low = await page
      .locator('.slide :is(a[href]:not(.source a, .estimate), summary)')
      .evaluateAll((targets) =>
        targets.flatMap((target) => {
          target.closest('details')?.setAttribute('open', '');
          // In the list of sources a link reaches over its whole entry.
          const reach = getComputedStyle(target, '::after').position === 'absolute';
          const part = (reach && target.closest('li')) || target;
          const { width, height } = part.getBoundingClientRect();
          return width > 0 && height < 43.9 ? [`${target.textContent} is ${height} px`] : [];
        }),
      );
    expect(low).toEqual([]);
    await page.locator('details[open]').evaluateAll((all) => {
      for (const fold of all) fold.removeAttribute('open');
    });
  });

  test('what the speaker says is prose beside its step: it opens the slide, follows each step, and names no step', async () => {
    const { page } = asLoaded;
    const order = await page
      .locator('#plunge .captions > *')
      .evaluateAll((parts) =>
        parts.map((part) =>
          part.matches('.note') ? 'note' : (part.getAttribute('data-step') ?? 'first'),
        ),
      );
    expect(order.slice(0, 6)).toEqual(['first', 'note', 'fall', 'note', 'plunge', 'note']);
    const words = await page.locator('#plunge').innerText();
    expect(words.split('\n').filter((line) => /^(fall|plunge)\b/i.test(line))).toEqual([]);
  });

  test('a caption that its prose says once more is heard, not seen; one that stands alone is seen', async () => {
    const { page } = asLoaded;
    const heights = await page
      .locator(':is(#plunge, #boom) .captions > p:not(.note)')
      .evaluateAll((captions) =>
        captions.map((caption) => {
          const { height } = caption.getBoundingClientRect();
          return {
            isFirst: !caption.matches('.fragment'),
            layout: caption.closest('section')?.dataset.layout,
            height,
          };
        }),
      );
    for (const { isFirst, layout, height } of heights) {
      const isSeen = isFirst && (layout === 'full' || layout === 'plot');
      expect(height > 1).toBe(isSeen);
    }
    expect(heights.some(({ height }) => height > 1)).toBe(true);
  });

  test('a park reaches both edges of the screen, other charts stand in from them', async () => {
    const { page } = read;
    for (const [id, left, width] of [
      ['exodus', 0, 360],
      ['plunge', 20, 330],
    ] as const) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await page.waitForSelector(`#${id} figure[data-step]`);
      const box = await page.locator(`#${id} canvas`).boundingBox();
      expect(
        [box?.x, box?.width].map((side) => Math.round(side ?? -1)),
        id,
      ).toEqual([left, width]);
    }
  });

  test('in a wide window the page is a column that is read, each chart whole in the window', async () => {
    const { page, close } = await borrowPage();
    await open(page, '?view=page');
    const columns = await page.locator('.slide :is(.note, figure)').evaluateAll((parts) =>
      parts.flatMap((part) => {
        const { left, right, width, height } = part.getBoundingClientRect();
        return width > 0 ? [{ middle: (left + right) / 2, width, height }] : [];
      }),
    );
    for (const { middle, width, height } of columns) {
      expect(Math.abs(middle - 640)).toBeLessThan(120);
      expect(width).toBeLessThanOrEqual(736);
      expect(height).toBeLessThanOrEqual(720);
    }
    await close();
  });

  test('the talk of the whole deck is read in at most forty screens of a phone', async () => {
    const screens = await onScreen({ width: 390, height: 844 }, (page) =>
      page.evaluate(() => document.documentElement.scrollHeight / innerHeight),
    );
    expect(screens).toBeLessThanOrEqual(40);
  });
});

describe('without scripts', () => {
  test('the page is an article with every claim, quotation, table and source', async () => {
    const { page, close } = await borrowPage({ javaScriptEnabled: false });
    await page.goto(deckAddress());
    expect(await page.locator('section.slide :is(h1, h2, h3)').count()).toBe(ownSlides.length);
    expect(await page.locator('q').count()).toBeGreaterThan(10);
    expect(await page.locator('details.data table').count()).toBe(
      await page.locator('figure.chart').count(),
    );
    expect(await page.getByText(titleOf('plunge')).isVisible()).toBe(true);
    await page.locator('#plunge summary').click();
    expect(await page.locator('#plunge table').isVisible()).toBe(true);
    await close();
  });

  test('links within the page lead to their slides', async () => {
    const { page, close } = await borrowPage({ javaScriptEnabled: false });
    await page.goto(deckAddress());
    await page.locator('#plunge .derived-key a').click();
    const box = await page.locator('#method').boundingBox();
    expect(Math.abs(box?.y ?? 720)).toBeLessThan(200);
    await page.goto('about:blank');
    await page.goto(`${deckAddress()}#/plunge`);
    expect(Math.abs((await page.locator('#plunge').boundingBox())?.y ?? 720)).toBeLessThan(200);
    await close();
  });

  test.each([/index-[^/]*\.js/, /stage-[^/]*\.js/])(
    'and when %s does not come, the words are there',
    async (script) => {
      const { page, close } = await newPage();
      await page.route(script, (route) => route.abort());
      await page.goto(`${deckAddress()}#/plunge`);
      const title = page.getByRole('heading', { name: titleOf('plunge') });
      await title.waitFor({ state: 'attached' });
      expect(await title.isVisible()).toBe(true);
      await close();
    },
  );
});

/** What is too small at the step shown: 18 pixels of the slide are the least for words, 14 for sources. */
function tooSmall(slide: Element): string[] {
  const scale = slide.getBoundingClientRect().width / 1280;
  return [...slide.querySelectorAll<HTMLElement | SVGElement>('*')].flatMap((part) => {
    const isWritten = [...part.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!isWritten || part.closest('details, canvas, [hidden]')) return [];
    if (part.getBoundingClientRect().width <= 2) return [];
    const zoom = part instanceof SVGGraphicsElement ? (part.getScreenCTM()?.a ?? 0) / scale : 1;
    const size = Number.parseFloat(getComputedStyle(part).fontSize) * zoom;
    const least = part.closest('footer, .source-list') ? 14 : 18;
    return size < least - 0.01 ? `${part.tagName} ${part.className} is ${size.toFixed(1)} px` : [];
  });
}

test('no word on any slide at any step is too small to read from a seat in the room', async () => {
  const { page, close } = await stageAt('exodus');
  expect(await walk(page, tooSmall)).toEqual([]);
  await close();
});
