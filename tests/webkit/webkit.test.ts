/** The deck in WebKit: apart from `npm test`, for no package brings a WebKit along. */
import { describe, expect, inject, test } from 'vitest';
import { keys, useWebKit } from './webkit.ts';

const webKit = useWebKit();
const address = inject('address');

/** What the deck shows, as "slide/steps, chart's step", and whether that chart is blank. */
const look = `
  const slide = document.querySelector('section.present');
  const figure = slide.querySelector('figure[data-chart]');
  const canvas = figure && figure.querySelector('canvas');
  const pixels = canvas ? canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data : [];
  const ink = pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
  const place = slide.id + '/' + slide.querySelectorAll('.fragment.visible[data-step]').length;
  return [place, figure ? figure.dataset.step : '', Boolean(figure) && ink < 500];
`;

/** Every step of the talk, which ends before the appendix. */
const places = `
  return [...document.querySelectorAll('section.slide:not([data-seconds="0"])')].flatMap((slide) =>
    Array.from({ length: slide.querySelectorAll('.fragment[data-step]').length + 1 },
      (_, steps) => slide.id + '/' + steps));
`;

describe('in WebKit', () => {
  test('every slide is presented at every step, forward and back, its chart drawn', async () => {
    const page = webKit();
    await page.open(address);
    const expected = await page.run(places);
    if (!Array.isArray(expected)) throw new Error('the deck has no slides');
    expect(expected.length).toBeGreaterThan(28);
    const forward = [await page.run(look)];
    for (const _ of expected.slice(1)) {
      await page.press(keys.right);
      forward.push(await page.run(look));
    }
    expect(forward).toEqual(expected.map((place) => [place, expect.any(String), false]));
    const back = [forward.at(-1)];
    for (const _ of expected.slice(1)) {
      await page.press(keys.left);
      back.unshift(await page.run(look));
    }
    expect(back).toEqual(forward);
    expect(await page.errors()).toEqual([]);
  });

  test('a deep link reaches a still', async () => {
    const page = webKit();
    await page.open(`${address}#/plunge/1`);
    expect(await page.run(look)).toEqual(['plunge/2', 'plunge', false]);
    expect(await page.errors()).toEqual([]);
  });

  test('the print view has a page a slide, and the speaker’s view the notes of the slide', async () => {
    const page = webKit();
    await page.open(address);
    const slides = await page.run("return document.querySelectorAll('section.slide').length");
    await page.open(`${address}?view=print`);
    expect(await page.run("return document.querySelectorAll('.page').length")).toBe(slides);
    await page.until("document.querySelector('.page figure[data-step]')");
    expect(await page.errors()).toEqual([]);
    await page.open(`${address}?view=speaker#/plunge`);
    await page.until("document.body.innerText.includes('The empty half has waited for this.')");
    expect(await page.errors()).toEqual([]);
  });

  test('a narrow window has a page to read, every chart drawn as it comes by and nothing wider than it', async () => {
    const page = webKit();
    await page.resize(480, 860);
    await page.open(address);
    expect(await page.run('return document.documentElement.dataset.view')).toBe('page');
    const charts = await page.run(
      "return [...document.querySelectorAll('section.slide:has(figure[data-chart])')].map(({ id }) => id)",
    );
    if (!Array.isArray(charts)) throw new Error('the page has no charts');
    expect(charts.length).toBeGreaterThan(10);
    for (const id of charts) {
      const figure = `document.querySelector('[id="${id}"] figure')`;
      await page.run(`${figure}.scrollIntoView()`);
      await page.until(`${figure}.dataset.step`);
    }
    expect(
      await page.run('return document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0);
    expect(await page.errors()).toEqual([]);
    await page.resize(1280, 800);
  });
});
