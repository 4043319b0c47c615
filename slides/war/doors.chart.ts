import { defineChart } from '../../src/chart/chart.ts';
import { drawTimeline } from '../../src/chart/forms/timeline.ts';
import { formatDate, formatShortDate } from '../../src/data/dates.ts';

const doors = [
  { step: 'airspace', event: 'ryanair-landing', level: 10, side: 'right', tone: 'rest' },
  { step: 'airspace', event: 'airspace-closed', level: 8, side: 'right', tone: 'lost' },
  { step: 'invasion', event: 'invasion', level: 2.2, side: 'left', tone: 'rest' },
  { step: 'first-banks', event: 'swift-three', level: 4.2, side: 'left', tone: 'lost' },
  { step: 'wargaming', event: 'wargaming-leaves', level: 6.2, side: 'left', tone: 'lost' },
  { step: 'last-bank', event: 'swift-fourth', level: 8.2, side: 'left', tone: 'lost' },
] as const;

const ticks = ['2021-05-01', '2021-08-01', '2021-11-01', '2022-02-01', '2022-05-01'];

/** Doors that close from 2021 to 2022, at their real dates, one after another. */
export const doorsChart = defineChart('doors', (story) => {
  const moments = doors.map((door) => ({ ...door, event: story.event(door.event) }));
  const names = [...new Set(doors.map(({ step }) => step))];
  return {
    caption: 'How the ways out of Belarus closed',
    rows: moments.map(({ event }) => ({ label: event.short, of: event })),
    enters: false,
    steps: ['open', ...names].map((name, count) => {
      const passed = names.slice(0, count);
      const told = moments.filter(({ step }) => passed.includes(step));
      return {
        name,
        sentence:
          count === 0
            ? 'An empty timeline from the spring before the war to its first summer.'
            : `A timeline: ${told.map(({ event }) => `${formatDate(event.date)}: ${event.what}`).join(' ')}`,
        draw: (theme) =>
          drawTimeline(theme, {
            moments: moments.map((moment) => ({
              ...moment,
              isShown: passed.includes(moment.step),
              isCurrent: moment.step === name,
            })),
            from: '2021-05-01',
            to: '2022-07-01',
            ticks,
            formatTick: (date) => formatShortDate(date).replace(/^\d+ /, ''),
          }),
      };
    }),
  };
});
