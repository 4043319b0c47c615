import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../../src/deck/formatter.ts';
import { hasDerived, html, sourcesOf, stepsIn, toHtml } from '../../../src/deck/html.ts';
import { placesOf, renderSlide } from '../../../src/deck/render.ts';
import { step } from '../../../src/deck/slide.ts';
import { unitsOf } from '../../../src/deck/sources.ts';
import { slides, story } from '../../support/story.ts';
import { deckOf, slideOf, tides, tidesDeck } from '../../support/tides.ts';

const { value, worded, date, event } = createFormatter(tides);

describe('HTML carries', () => {
  test('the sources of all values in it, each once, in document order', () => {
    const words = html`<p>${value('ferry-crossings', '2012')} ${[date('new-quay'), value('sea-level', '2012')]} ${value('quay-days-now')} ${event('new-quay')}</p>`;
    expect(sourcesOf(words)).toEqual(['ferry-line', 'gazette', 'tide-office']);
    expect(sourcesOf(event('new-quay'))).toEqual(['gazette']);
    expect(sourcesOf(html`<p>no value</p>`)).toEqual([]);
  });

  test('whether a value in it is derived', () => {
    expect(hasDerived(html`<p>${worded('crossings-lost')}</p>`)).toBe(true);
    expect(hasDerived(html`<p>${value('quay-days-now')}</p>`)).toBe(false);
  });

  test('its steps in the order of the key presses, also nested ones', () => {
    const words = html`${step('first', html`a ${step('within', html`b`)}`)}${step('last', html`c`, 'pair')}`;
    expect(stepsIn(words)).toEqual(['first', 'within', 'last']);
    expect(toHtml(words)).toContain('<div class="pair fragment" data-step="last">c</div>');
  });
});

test('the foot of a slide says so where its words give a derived value, and only there', () => {
  const lost = slideOf('lost', ({ value: show }) => html`${show('crossings-lost')} fewer`);
  const all = [...placesOf(tidesDeck), ...placesOf(deckOf(lost))];
  const foot = (id: string) =>
    all.flatMap(({ slide, place }) =>
      slide.id === id ? [toHtml(renderSlide(slide, place, tides))] : [],
    )[0];
  expect(foot('lost')).toContain('Some values are <a href="#/method">our estimates</a>.');
  expect(foot('rising-sea')).toContain('Hollow, dashed: <a href="#/method">our estimate</a>.');
  expect(foot('tide-marks')).not.toContain('our estimate');
});

test('a source line names no unit beside one that says it more closely, and each once', () => {
  const lines = slides.map(({ content }) => unitsOf(content, story));
  for (const units of lines) {
    expect(new Set(units).size).toBe(units.length);
    const repeated = units.flatMap((unit) =>
      units.filter((other) => other.startsWith(`${unit} of `)),
    );
    expect(repeated).toEqual([]);
  }
});
