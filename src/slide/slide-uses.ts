/** What slides and charts ask of the data: it tells where a figure is used, and what a browser needs. */
import type { Chart } from '../chart/chart.ts';
import { colorless } from '../chart/shown.ts';
import type { Story } from '../data/story.ts';
import { recordUses, type Use } from '../data/uses.ts';
import type { Deck, Slide } from './slide.ts';
import { tellOf } from './tell.ts';

/** All entries that a slide, its chart, its notes and its claims ask for; a slide is the same as long as these are. */
export function usesOf(slide: Slide, story: Story): ReadonlySet<Use> {
  const recorded = recordUses(story);
  const content = slide.content(tellOf(recorded.story), recorded.story);
  if (content.layout !== 'text') content.chart.content(recorded.story);
  for (const { asks } of content.claims ?? [])
    for (const condition of asks) condition(recorded.story);
  const cited = (content.sources ?? []).map((id) => `source ${id}`);
  return new Set([...recorded.uses, ...cited]);
}

/** The chart of each slide, in the order of the talk; undefined where a slide has none. */
export function chartsOf({ acts }: Deck, story: Story): (Chart | undefined)[] {
  const tell = tellOf(story);
  return acts
    .flatMap(({ slides }) => slides)
    .map((slide) => {
      const content = slide.content(tell, story);
      return content.layout === 'text' ? undefined : content.chart;
    });
}

/** All entries that charts ask for, at any of their steps. */
export function usesOfCharts(charts: readonly Chart[], story: Story): ReadonlySet<Use> {
  const recorded = recordUses(story);
  for (const chart of charts) {
    for (const { draw } of chart.content(recorded.story).steps) draw(colorless);
  }
  return recorded.uses;
}
