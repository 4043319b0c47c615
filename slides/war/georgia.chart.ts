import { defineChart } from '../../src/charts/chart.ts';
import { drawFlowAndStock, stockOn } from '../../src/charts/forms/flow-and-stock.ts';
import { findPoint } from '../../src/charts/points.ts';
import { formatDate, toEnd } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Datum } from '../../src/data/story.ts';

/** Georgia’s balance over the years, and over it those who are insured in Poland: of all trades, both. */
export const georgiaChart = defineChart('georgia', (story) => {
  const [balance, insured] = [story.series('georgia-balance'), story.series('polish-insured')];
  const peak = findPoint(balance, 'peak', story);
  const ends = [balance, insured].map((series) => findPoint(series, 'last', story).date);
  const last = ends.sort((a, b) => toEnd(a) - toEnd(b)).at(-1) ?? peak.date;
  const told = (points: readonly Datum[], until: string) =>
    points
      .filter(({ date }) => toEnd(date) <= toEnd(until))
      .map((point) => `${formatDatum(point)} (${formatDate(point.date)})`)
      .join(', ');
  return {
    caption: 'Belarusians in Georgia and in Poland, of all trades',
    rows: [
      ...balance.points.map((of) => ({ label: 'Georgia: arrivals less departures', of })),
      ...insured.points.map((of) => ({ label: 'Poland: insured with ZUS', of })),
    ],
    enters: true,
    steps: [
      { name: 'surge', until: peak.date },
      { name: 'home', until: last },
    ].map(({ name, until }) => ({
      name,
      sentence: `Belarusians of all trades over one time axis. Columns, in Georgia arrivals less departures: ${told(balance.points, until)}. A line, insured in Poland: ${told(stockOn({ flow: balance.points, stock: insured.points }), until)}.`,
      draw: (theme) =>
        drawFlowAndStock(theme, {
          flow: balance.points,
          flowTitle: 'Georgia: arrivals less departures',
          flowNote: 'more leave than come',
          stock: insured.points,
          stockTitle: 'Poland: Belarusians with social insurance',
          tone: 'people',
          until,
        }),
    })),
  };
});
