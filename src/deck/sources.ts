/** Lists of sources and of derivations, as markup for slides at the end of a deck. */

import type { ChartContent, Row } from '../charts/chart.ts';
import { formatDate, formatYear } from '../data/dates.ts';
import { formatCount, formatDatum } from '../data/format.ts';
import type { Source, Story } from '../data/story.ts';
import { type Html, hasDerived, html, sourcesOf } from './html.ts';
import { type SlideContent, wordsOf } from './slide.ts';

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

function rowsOf(slide: SlideContent, story: Story): readonly Row[] {
  return slide.layout === 'text' ? [] : slide.chart.content(story).rows;
}

/** What a slide cites: one source a publisher, the first that the data file lists of it. */
export function citedSources(slide: SlideContent, story: Story): Source[] {
  const ids = new Set([
    ...wordsOf(slide).flatMap(([, words]) => sourcesOf(words)),
    ...(slide.sources ?? []),
    ...rowsOf(slide, story).flatMap(({ of }) => of.sources),
  ]);
  const byPublisher = new Map<string, Source>();
  for (const source of story.sources.filter(({ id }) => ids.has(id))) {
    if (!byPublisher.has(source.publisher)) byPublisher.set(source.publisher, source);
  }
  return [...byPublisher.values()];
}

/**
 * Names of the units that the slide's chart has, each once: not "companies" beside "companies of all trades",
 * which says it too.
 */
export function unitsOf(slide: SlideContent, story: Story): string[] {
  const rows = rowsOf(slide, story);
  const all = [...new Set(rows.flatMap(({ of }) => ('value' in of ? [of.unit.name] : [])))];
  return all.filter((name) => !all.some((other) => other.startsWith(`${name} of `)));
}

/** How a slide tells its derived values from published ones; nothing where it has none. */
export function derivedMark(slide: SlideContent, story: Story): string | undefined {
  const drawnAs = slide.layout === 'text' ? undefined : slide.chart.content(story).derivedAs;
  if (drawnAs) return `${drawnAs}:`;
  return wordsOf(slide).some(([, words]) => hasDerived(words)) ? 'Some values are' : undefined;
}

function linkTo(story: Story, id: string): Html {
  const { publisher, url } = story.source(id);
  return html`<a href="${url}" rel="noopener">${publisher}</a>`;
}

function separated(parts: readonly Html[], separator: string): Html[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [html`${separator}`, part]));
}

function renderRow(story: Story, { label, of }: Row, hasValues: boolean): Html {
  const isDatum = 'value' in of;
  const remark = isDatum ? (of.derivation ?? of.note) : undefined;
  return html`<tr><th scope="row">${label}</th><td><time datetime="${of.date}">${formatDate(of.date)}</time></td>${
    isDatum
      ? html`<td class="number"><data value="${of.value}">${formatCount(of)}</data></td><td>${of.unit.name}</td>`
      : hasValues && html`<td></td><td></td>`
  }<td>${isDatum && of.confidence === 'derived' && html`<em>Our estimate.</em> `}${remark}</td><td>${separated(
    of.sources.map((id) => linkTo(story, id)),
    ', ',
  )}</td></tr>`;
}

/** The table of a chart's rows, with caption, dates, units, derivations and linked sources. */
export function renderTable(
  story: Story,
  { caption, rows }: Pick<ChartContent, 'caption' | 'rows'>,
): Html {
  const hasValues = rows.some(({ of }) => 'value' in of);
  return html`<table><caption>${caption}</caption><thead><tr><th scope="col">What</th><th scope="col">Date</th>${
    hasValues && html`<th scope="col">Value</th><th scope="col">Unit</th>`
  }<th scope="col">Remark</th><th scope="col">Source</th></tr></thead><tbody>${rows.map((row) =>
    renderRow(story, row, hasValues),
  )}</tbody></table>`;
}
