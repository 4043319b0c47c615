import { defineChart } from '../../src/chart/chart.ts';
import { drawTimeline } from '../../src/chart/forms/timeline.ts';
import { formatDate, formatDayMonth } from '../../src/data/dates.ts';

const days = [
  { name: 'election', event: 'election', level: 10, side: 'right', tone: 'rest' },
  {
    name: 'internet-cut',
    event: 'internet-cut',
    level: 7.7,
    side: 'right',
    tone: 'lost',
    isPeriod: true,
  },
  { name: 'open-letter', event: 'open-letter', level: 5.4, side: 'right', tone: 'rest' },
  { name: 'raid', event: 'pandadoc-raid', level: 3.1, side: 'left', tone: 'lost' },
  { name: 'polish-visas', event: 'poland-visas', level: 5.4, side: 'left', tone: 'rest' },
] as const;

/** Sundays, from the day of the election on. */
const ticks = ['2020-08-09', '2020-08-16', '2020-08-23', '2020-08-30', '2020-09-06', '2020-09-13'];

/** Five events of late summer 2020 on a line of days, one after another. */
export const thirtyFourDaysChart = defineChart('thirty-four-days', (story) => {
  const moments = days.map((day) => ({ ...day, event: story.event(day.event) }));
  const stills = [{ name: 'calm' }, ...days];
  return {
    caption: 'From the election to Poland’s visa programme',
    rows: moments.map(({ event }) => ({ label: event.short, of: event })),
    enters: false,
    steps: stills.map(({ name }, count) => ({
      name,
      sentence:
        count === 0
          ? `An empty timeline of days from ${formatDate(story.event('election').date)} on.`
          : `A timeline: ${moments
              .slice(0, count)
              .map(({ event }) => `${formatDate(event.date)}: ${event.what}`)
              .join(' ')}`,
      draw: (theme) =>
        drawTimeline(theme, {
          moments: moments.map((moment, index) => ({
            ...moment,
            isShown: index < count,
            isCurrent: index === count - 1,
          })),
          from: '2020-08-08',
          to: '2020-09-13',
          ticks,
          formatTick: formatDayMonth,
          isWithinYear: true,
        }),
    })),
  };
});
