import { describe, expect, test } from 'vitest';
import { settle } from '../../src/export/deck-page.ts';
import { deckAddress, open, press, shown, useBrowser } from './deck.ts';

const newPage = useBrowser();

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

  test.each([/after-paint/, /_virtual/])(
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
