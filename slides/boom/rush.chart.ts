import { defineChart } from '../../src/chart/chart.ts';
import { drawColumns } from '../../src/chart/forms/columns.ts';
import { eventMark } from '../../src/chart/forms/event-mark.ts';
import { formatDate, toYears } from '../../src/data/dates.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';

const before = ['2010-01-01', '2013-05', '2015-01', '2017-03'];
const after = ['2018-12-31', '2021-03'];
const top = 1200;

/** Columns of resident companies at their real dates, with the decree between slow and fast. */
export const rushChart = defineChart('rush', (story) => {
  const decree = story.event('decree-8-signed');
  const { title, unit } = story.series('companies');
  const points = [...before, ...after].map((date) => story.datum('companies', date));
  const told = (dates: readonly string[]) =>
    dates
      .map((date) => story.datum('companies', date))
      .map((point) => `${formatDatum(point)} (${formatDate(point.date)})`)
      .join(', ');
  const drawn = [
    {
      name: 'before',
      isAfter: false,
      sentence: `Resident companies of the park rise slowly: ${told(before)}.`,
    },
    {
      name: 'after',
      isAfter: true,
      sentence: `Resident companies of the park: ${told(before)}; after the decree of ${formatDate(decree.date)}, ${told(after)}.`,
    },
  ];
  return {
    caption: title,
    rows: [
      ...points.map((of) => ({ label: 'Resident companies', of })),
      { label: decree.short, of: decree },
    ],
    enters: true,
    steps: drawn.map(({ name, isAfter, sentence }) => ({
      name,
      sentence,
      draw: (theme) =>
        drawColumns(theme, {
          columns: points.map((datum) => ({
            datum,
            tone: toYears(datum.date) > toYears(decree.date) ? 'gained' : 'rest',
            isShown: isAfter || toYears(datum.date) < toYears(decree.date),
          })),
          from: 2009,
          to: 2022,
          max: top,
          gridStep: 400,
          formatAxis: (value) => formatValue(value, unit),
          annotations: eventMark(theme, decree, { top, isShown: isAfter, side: 'left' }),
        }),
    })),
  };
});
