import { defineChart } from '../../src/chart/chart.ts';
import { drawBars } from '../../src/chart/forms/bars.ts';
import { formatValue } from '../../src/data/format.ts';
import { whenOf } from '../park-dots.ts';

const shares = [
  {
    name: 'shell',
    id: 'companies-share-of-peak',
    label: 'Companies',
    series: 'companies',
    peak: '2021-03',
    tone: 'gained',
  },
  {
    name: 'crowd',
    id: 'staff-share-of-peak',
    label: 'People',
    series: 'staff',
    peak: '2022-01',
    tone: 'gained',
  },
  {
    name: 'money',
    id: 'exports-share-of-peak',
    label: 'Exports',
    series: 'exports',
    peak: '2021',
    tone: 'gained',
  },
] as const;

/** What is left of each peak: companies, people, money. */
export const shellAndCrowdChart = defineChart('shell-and-crowd', (story) => {
  const bars = shares.map((share) => ({
    ...share,
    datum: story.datum(share.id),
    top: story.datum(share.series, share.peak),
  }));
  const roundedShare = ({ datum }: (typeof bars)[number]) =>
    `about ${formatValue(Math.round(datum.value), datum.unit)}`;
  return {
    caption: 'What is left of the peak: companies, people, exports',
    rows: bars.flatMap(({ label, datum, top }) => [
      { label: `${label}, share of the peak`, of: datum },
      { label: `${label}, the peak`, of: top },
    ]),
    derivedAs: 'Outlined',
    enters: true,
    steps: bars.map(({ name }, last) => ({
      name,
      sentence: `Bars of what is left of the peak, derived: ${bars
        .slice(0, last + 1)
        .map((bar) => `${bar.label} ${roundedShare(bar)} of ${whenOf(bar.top)}`)
        .join('; ')}.`,
      draw: (theme) =>
        drawBars(theme, {
          bars: bars.map((bar, index) => ({
            name: [bar.label, `peak: ${whenOf(bar.top)}`],
            datum: bar.datum,
            tone: bar.tone,
            isShown: index <= last,
            text: roundedShare(bar),
          })),
          max: 100,
          whole: 100,
          thickness: 88,
        }),
    })),
  };
});
