import { defineChart } from '../../src/chart/chart.ts';
import { drawDays } from '../../src/chart/forms/days.ts';
import { formatDate } from '../../src/data/dates.ts';

const days = [
  { name: 'election', event: 'election', side: 'above', tone: 'rest' },
  { name: 'internet-cut', event: 'internet-cut', side: 'below', tone: 'loss' },
  { name: 'open-letter', event: 'open-letter', side: 'above', tone: 'rest' },
  { name: 'raid', event: 'pandadoc-raid', side: 'below', tone: 'loss' },
  { name: 'polish-visas', event: 'poland-visas', side: 'above', tone: 'people' },
] as const;

/** Five events of late summer 2020 in a band of days, one after another. */
export const thirtyFourDaysChart = defineChart('thirty-four-days', (story) => {
  const happenings = days.map((day) => ({ ...day, event: story.event(day.event) }));
  const [first, last] = [story.event('election').date, story.event('poland-visas').date];
  return {
    caption: 'From the election to Poland’s visa programme',
    rows: happenings.map(({ event }) => ({ label: event.short, of: event })),
    enters: false,
    steps: days.map(({ name }, current) => ({
      name,
      sentence: `A band of days from ${formatDate(first)} to ${formatDate(last)}: ${happenings
        .slice(0, current + 1)
        .map(({ event }) => `${formatDate(event.date)}: ${event.what}`)
        .join(' ')}`,
      draw: (theme) =>
        drawDays(theme, {
          unit: 'day',
          happenings: happenings.map((happening, index) => ({
            ...happening,
            isShown: index <= current,
            isCurrent: index === current,
          })),
        }),
    })),
  };
});
