/** Checks a chart without drawing it: which data it shows at any of its steps, and whether it accepts them. */
import type { Datum, Story } from '../data/story.ts';
import { recordUsage, type Usage } from '../data/usage.ts';
import type { Chart, ChartContent } from './chart.ts';
import { toChartConfig } from './forms/index.ts';
import { dataOf } from './scene/spec.ts';
import type { Theme } from './theme.ts';

/** A theme for configurations that are not drawn. */
export const colorless: Theme = {
  ground: '',
  ink: '',
  muted: '',
  rule: '',
  people: '',
  money: '',
  shell: '',
  loss: '',
  wall: '',
  lamp: '',
  paper: '',
  outline: '',
  land: '',
  font: '',
  serif: '',
};

/** The data of a chart that are seen at one of its steps; of a chart without marks, those of its table. */
export function visibleData(content: ChartContent): Datum[] {
  const marks = content.steps.flatMap(({ spec }) =>
    spec.form === 'scene'
      ? spec.slide.items.flatMap(dataOf).map((what) => ({ what, isShown: true }))
      : (toChartConfig(colorless, spec).marks?.of ?? []),
  );
  const isSeen = (of: Datum) =>
    !marks.some(({ what }) => what === of) ||
    marks.some(({ what, isShown }) => what === of && isShown);
  return content.rows.flatMap(({ of }) => ('value' in of && isSeen(of) ? [of] : []));
}

/** Why a chart refuses its data, as a sentence with its slide; nothing where it draws them at every step. */
export function findRefusals(slide: string, readChart: () => ChartContent | undefined): string[] {
  try {
    for (const { spec } of readChart()?.steps ?? [])
      if (spec.form !== 'scene') toChartConfig(colorless, spec);
    return [];
  } catch (error) {
    return [`${slide}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** All entries that charts ask for, at any of their steps. */
export function usesOfCharts(charts: readonly Chart[], story: Story): ReadonlySet<Usage> {
  const recorded = recordUsage(story);
  for (const chart of charts) chart.content(recorded.story);
  return recorded.uses;
}
