/** Lists of sources and of derivations, as markup for slides at the end of a deck. */
import { formatDate, formatYear } from '../data/dates.ts';
import { formatDatum } from '../data/format.ts';
import type { Source, Story } from '../data/story.ts';
import { type Html, html } from './html.ts';

/** What is said of a source whose address is its publisher's home page: no page of it is known. */
function unknownPage({ url }: Source): Html | false {
  return new URL(url).pathname === '/' && html` (only the publisher is known)`;
}

/** Sources with their links, by publisher; a publisher's own pages keep their order. */
export function renderSourceList(sources: readonly Source[]): Html {
  const listed = [...sources].sort((a, b) => a.publisher.localeCompare(b.publisher, 'en'));
  return html`<ol class="source-list">${listed.map((source) => {
    const { id, publisher, title, date, url } = source;
    return html`<li id="source-${id}"><a href="${url}" rel="noopener">${publisher}</a>, <cite>${title}</cite>${
      date !== 'undated' && html`, <time datetime="${date}">${formatDate(date)}</time>`
    }${unknownPage(source)}</li>`;
  })}</ol>`;
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
