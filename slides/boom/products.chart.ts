import { defineChart } from '../../src/chart/chart.ts';
import { drawTimeline } from '../../src/chart/forms/timeline.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';

const releases = [
  { name: 'tanks-online', event: 'world-of-tanks' },
  { name: 'viber-sold', event: 'viber-sold' },
  { name: 'msqrd-sold', event: 'msqrd-sold' },
] as const;

const ticks = ['2010', '2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018'].map((year) =>
  [year, '01', '01'].join('-'),
);

/** Three products on one line of years, one after another. */
export const productsChart = defineChart('products', (story) => {
  const events = releases.map(({ event }) => story.event(event));
  return {
    caption: 'Products developed in Belarus that the world came to know',
    rows: events.map((of) => ({ label: of.short, of })),
    enters: false,
    steps: releases.map(({ name }, current) => ({
      name,
      sentence: `A timeline: ${events
        .slice(0, current + 1)
        .map(({ date, what }) => `${formatDate(date)}: ${what}`)
        .join(' ')}`,
      draw: (theme) =>
        drawTimeline(theme, {
          moments: events.map((event, index) => ({
            event,
            level: 9 - index * 2.5,
            side: 'right',
            tone: 'gained',
            isShown: index <= current,
            isCurrent: index === current,
          })),
          from: '2010-01-01',
          to: '2018-01-01',
          ticks,
          formatTick: formatYear,
        }),
    })),
  };
});
