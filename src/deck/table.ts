/** A chart's data as a table that can be read without the chart. */
import type { ChartContent, Row } from '../charts/chart.ts';
import { formatDate } from '../data/dates.ts';
import { formatCount } from '../data/format.ts';
import type { Story } from '../data/story.ts';
import { type Html, html } from './html.ts';

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
  }<td>${isDatum && of.confidence === 'derived' && html`<em>Derived.</em> `}${remark}</td><td>${separated(
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
