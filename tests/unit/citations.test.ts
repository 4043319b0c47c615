import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../src/slide/citations.ts';
import { carry, html, textOf } from '../../src/slide/html.ts';
import { step } from '../../src/slide/steps.ts';
import { tellOf } from '../../src/slide/tell.ts';
import { slides, story } from './story.ts';

const { value, said, date, quote } = tellOf(story);

describe('markup carries what it says', () => {
  test('sources of all that is in it, each once, in order of appearance', () => {
    const words = html`<p>${date('decree-8-signed')} ${[value('exports', '2021'), value('exports', '2023')]}</p>`;
    const first = story.event('decree-8-signed').sources;
    const later = [
      ...story.datum('exports', '2021').sources,
      ...story.datum('exports', '2023').sources,
    ];
    expect(words.sources).toEqual([...new Set([...first, ...later])]);
    expect(html`<p>no value</p>`.sources).toEqual([]);
  });

  test('whether a value in it is derived', () => {
    expect(html`<p>${said('staff-loss')}</p>`.isDerived).toBe(true);
    expect(html`<p>${value('exports', '2021')}</p>`.isDerived).toBe(false);
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
    const words = carry({ sources: ['own'] }, html`${quote('dorin-crisis')}`);
    expect(words.sources).toEqual(['own', ...story.quotation('dorin-crisis').sources]);
    expect(textOf(words)).toBe('“crisis”');
  });
});

test.each(slides)('the page of $id has as many steps as its slide knows', ({ content, markup }) => {
  if (content.layout !== 'text') return;
  const marked = [...markup.matchAll(/data-step="([^"]*)"/g)].map(([, name]) => name);
  expect(marked).toEqual(content.body.steps);
});

test('the foot of a slide says so where its words give a derived value, and only there', () => {
  const foot = (id: string) => slides.find((slide) => slide.id === id)?.markup;
  expect(foot('thirty-four-days')).toContain('Some values are <a href="#/method">derived</a>.');
  expect(foot('three-numbers')).toContain('Heights: <a href="#/method">derived</a>.');
  expect(foot('plunge')).toContain('Hollow, dashed: <a href="#/method">derived</a>.');
  expect(foot('pandadoc')).not.toContain('>derived<');
});

test('a source line names no unit beside one that says it more closely, and each once', () => {
  const lines = slides.map(({ content }) => unitsOf(content, story));
  for (const units of lines) {
    expect(new Set(units).size).toBe(units.length);
    const said = units.flatMap((unit) => units.filter((other) => other.startsWith(`${unit} of `)));
    expect(said).toEqual([]);
  }
  expect(lines.filter((units) => units.length > 1)).not.toEqual([]);
});
