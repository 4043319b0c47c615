/** What a slide leans on: its sources, its units, and whether something on it is our own arithmetic. */
import type { Row } from '../chart/chart.ts';
import type { Source, Story } from '../data/story.ts';
import { type Html, html } from './html.ts';
import type { SlideContent } from './slide.ts';

function rowsOf(slide: SlideContent, story: Story): readonly Row[] {
  return slide.layout === 'text' ? [] : slide.chart.content(story).rows;
}

/** All words that the audience reads on a slide, its chart's apart. */
function wordsOf(slide: SlideContent): Html {
  switch (slide.layout) {
    case 'cover':
      return html`${slide.title} ${slide.subtitle}`;
    case 'opener':
      return html`${slide.title} ${slide.lead}`;
    case 'chart':
    case 'wide':
    case 'beside':
    case 'plot':
    case 'full':
      return html`${slide.title} ${Object.values(slide.captions)}`;
    case 'text':
      return html`${slide.title} ${slide.body}`;
    default:
      return slide satisfies never;
  }
}

/** What a slide cites: one source a publisher, the first that the data file lists of it. */
export function citedSources(slide: SlideContent, story: Story): Source[] {
  const ids = new Set([
    ...wordsOf(slide).sources,
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
  return wordsOf(slide).isDerived ? 'Some values are' : undefined;
}
