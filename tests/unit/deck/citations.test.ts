import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../../src/deck/formatter.ts';
import { html, textOf, withProvenance } from '../../../src/deck/html.ts';
import { placesOf, renderSlide } from '../../../src/deck/render.ts';
import { step } from '../../../src/deck/slide.ts';
import { unitsOf } from '../../../src/deck/sources.ts';
import { slides, story } from '../../support/story.ts';
import { deckOf, slideOf, tides, tidesDeck } from '../../support/tides.ts';

const { value, worded, date, quote } = createFormatter(tides);

describe('markup carries what it says', () => {
  test('sources of all that is in it, each once, in order of appearance', () => {
    const words = html`<p>${value('ferry-crossings', '2012')} ${[date('new-quay'), value('sea-level', '2012')]} ${value('quay-days-now')}</p>`;
    expect(words.sources).toEqual(['ferry-line', 'gazette', 'tide-office']);
    expect(html`<p>no value</p>`.sources).toEqual([]);
  });

  test('whether a value in it is derived', () => {
    expect(html`<p>${worded('crossings-lost')}</p>`.isDerived).toBe(true);
    expect(html`<p>${value('quay-days-now')}</p>`.isDerived).toBe(false);
  });

  test('its steps in the order of the key presses, one within another too', () => {
    const words = html`${step('first', html`a ${step('within', html`b`)}`)}${step('last', html`c`, 'pair')}`;
    expect(words.steps).toEqual(['first', 'within', 'last']);
    expect(words.toString()).toContain('<div class="pair fragment" data-step="last">c</div>');
  });

  test('its words, without those of attributes and with angle brackets that are words', () => {
    const words = html`<p title="${'not said'} >">a &amp; ${'<b>'} ${html`<i lang="be">${'c'}</i>`}${false}
      ${[1, ' > ', 2]}</p>`;
    expect(textOf(words)).toBe('a & <b> c 1 > 2');
  });

  test('what it is given beside what stands in it', () => {
    const words = withProvenance({ sources: ['own'] }, html`${quote('quill-sky')}`);
    expect(words.sources).toEqual(['own', 'gazette']);
    expect(textOf(words)).toMatch(/^“We used to .* sky\.”$/);
  });
});

test.each(slides)('the page of $id has as many steps as its slide knows', ({ content, markup }) => {
  if (content.layout !== 'text') return;
  const marked = [...markup.matchAll(/data-step="([^"]*)"/g)].map(([, name]) => name);
  expect(marked).toEqual(content.body.steps);
});

test('the foot of a slide says so where its words give a derived value, and only there', () => {
  const lost = slideOf('lost', ({ value: show }) => html`${show('crossings-lost')} fewer`);
  const all = [...placesOf(tidesDeck), ...placesOf(deckOf(lost))];
  const foot = (id: string) =>
    all.flatMap(({ slide, place }) =>
      slide.id === id ? [renderSlide(slide, place, createFormatter(tides), tides).toString()] : [],
    )[0];
  expect(foot('lost')).toContain('Some values are <a href="#/method">derived</a>.');
  expect(foot('port-calder')).toContain('Hollow: <a href="#/method">derived</a>.');
  expect(foot('rising-sea')).toContain('Hollow, dashed: <a href="#/method">derived</a>.');
  expect(foot('tide-marks')).not.toContain('>derived<');
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
