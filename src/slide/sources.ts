/** The list of all sources and derivations, as markup for a slide at the end of a deck. */
import { formatDate } from '../data/dates.ts';
import { formatValue } from '../data/format.ts';
import type { Story } from '../data/story.ts';
import { type Html, html } from './html.ts';

/** Every source of the story with its link, newest first. */
export function renderSourceList(story: Story): Html {
  return html`<ol class="source-list">${story.sources.map(
    ({ id, publisher, title, date, url }) =>
      html`<li id="source-${id}"><a href="${url}" rel="noopener">${publisher}</a>, <cite>${title}</cite>${
        date !== 'undated' && html`, <time datetime="${date}">${formatDate(date)}</time>`
      }</li>`,
  )}</ol>`;
}

/** Every derived value with how it was derived. */
export function renderDerivations(story: Story): Html {
  return html`<ul class="derivation-list">${story.derived.map(
    ({ what, date, value, unit, derivation }) =>
      html`<li>${what}, <time datetime="${date}">${formatDate(date)}</time>: <data value="${value}">${formatValue(value, unit)}</data> ${unit.suffix || unit.prefix ? '' : unit.name} <span class="how"><data value="${value}">${derivation}</data></span></li>`,
  )}</ul>`;
}
