import { type BarRow, barChart } from '../../src/chart/bar-chart.ts';
import { findPoint } from '../../src/chart/points.ts';
import { formatValue } from '../../src/data/format.ts';
import { whenOf } from '../park-lights.ts';

/** Companies have passed their peak since, so it is named for what it was. */
const beforeTheWar = { before: 'invasion' };

const share = (step: string, label: string, series: string): BarRow => ({
  step,
  figure: `${series}-share-of-peak`,
  name: (_share, story) => [
    label,
    `of ${whenOf(findPoint(story.series(series), beforeTheWar, story))}`,
  ],
  label: `${label}, share of the peak before the war`,
  text: ({ value, unit }) => `about ${formatValue(Math.round(value), unit)}`,
});

/** What is left of each peak: companies, people, money. */
export const shellAndCrowdChart = barChart('shell-and-crowd', {
  caption: 'What is left of the peak before the war: companies, people, exports',
  whole: 100,
  rows: [
    share('shell', 'Companies', 'companies'),
    share('crowd', 'People', 'staff'),
    share('money', 'Exports', 'exports'),
  ],
  table: [
    { label: 'Companies, the peak before the war', series: 'companies', at: beforeTheWar },
    { label: 'People, the peak before the war', series: 'staff', at: beforeTheWar },
    { label: 'Exports, the peak before the war', series: 'exports', at: beforeTheWar },
  ],
});
