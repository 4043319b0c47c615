/** The list of all sources and derivations, as markup for a slide at the end of a deck. */
import { formatDate, formatYear } from '../data/dates.ts';
import { formatDatum } from '../data/format.ts';
import type { Story } from '../data/story.ts';
import { type Html, html } from './html.ts';

/**
 * Every source of the story with its link, by publisher, newest first.
 * @param part which part of the list, where it stands on several slides: [1, 2] is the first of two
 */
export function renderSourceList(
  story: Story,
  [number, count]: readonly [number, number] = [1, 1],
): Html {
  // Sorting keeps the order of a publisher's own pages, which is by date.
  const sources = story.sources.toSorted((a, b) => a.publisher.localeCompare(b.publisher, 'en'));
  const length = Math.ceil(sources.length / count);
  const part = sources.slice((number - 1) * length, number * length);
  return html`<ol class="source-list">${part.map(
    ({ id, publisher, title, date, url }) =>
      html`<li id="source-${id}"><a href="${url}" rel="noopener">${publisher}</a>, <cite>${title}</cite>${
        date !== 'undated' && html`, <time datetime="${date}">${formatDate(date)}</time>`
      }</li>`,
  )}</ol>`;
}

/** A reckoning that breaks between words and not within a sum. */
function unbroken(derivation: string): string {
  return derivation.replace(/ ?([÷×−+]) ?/g, '\u00a0$1\u00a0');
}

/** Every derived value with how it was derived. */
export function renderDerivations(story: Story): Html {
  return html`<ul class="derivation-list">${story.derived.map((datum) => {
    const { what, date, unit, derivation } = datum;
    return html`<li>${what}${!what.includes(formatYear(date)) && html`, <time datetime="${date}">${formatDate(date)}</time>`}: <data value="${datum.value}">${formatDatum(datum)}</data>${!(unit.suffix || unit.prefix) && ` ${unit.name}`}; <span class="how"><data value="${datum.value}">${unbroken(derivation ?? '')}</data></span></li>`;
  })}</ul>`;
}
