import { type BarRow, barChart } from '../../src/chart/bar-chart.ts';
import { findPoint } from '../../src/chart/points.ts';
import { formatValue } from '../../src/data/format.ts';
import { whenOf } from '../park-dots.ts';

const share = (step: string, label: string, series: string): BarRow => ({
  step,
  figure: `${series}-share-of-peak`,
  name: (_share, story) => [
    label,
    `peak: ${whenOf(findPoint(story.series(series), 'peak', story))}`,
  ],
  label: `${label}, share of the peak`,
  text: ({ value, unit }) => `about ${formatValue(Math.round(value), unit)}`,
});

/** What is left of each peak: companies, people, money. */
export const shellAndCrowdChart = barChart('shell-and-crowd', {
  caption: 'What is left of the peak: companies, people, exports',
  whole: 100,
  rows: [
    share('shell', 'Companies', 'companies'),
    share('crowd', 'People', 'staff'),
    share('money', 'Exports', 'exports'),
  ],
  table: [
    { label: 'Companies, the peak', series: 'companies', at: 'peak' },
    { label: 'People, the peak', series: 'staff', at: 'peak' },
    { label: 'Exports, the peak', series: 'exports', at: 'peak' },
  ],
});
