/** The charts of a deck, and what they ask of the data: a browser needs no more of it. */
import type { Chart } from '../chart/chart.ts';
import { colorless } from '../chart/shown.ts';
import type { Story } from '../data/story.ts';
import { recordUses, type Use } from '../data/uses.ts';
import type { Deck } from './slide.ts';
import { tellOf } from './tell.ts';

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
