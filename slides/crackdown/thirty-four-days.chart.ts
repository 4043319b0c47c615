import { defineChart } from '../../src/chart/chart.ts';
import { drawDays } from '../../src/chart/forms/days.ts';
import { formatDate } from '../../src/data/dates.ts';

const days = [
  { name: 'election', event: 'election', side: 'above', tone: 'rest' },
  { name: 'internet-cut', event: 'internet-cut', side: 'below', tone: 'loss' },
  { name: 'open-letter', event: 'open-letter', side: 'above', tone: 'people' },
  { name: 'raid', event: 'pandadoc-raid', side: 'below', tone: 'loss' },
  { name: 'polish-visas', event: 'poland-visas', side: 'above', tone: 'rest' },
] as const;

/** A band of days, a cell each, from the election to Poland’s visas; one event after another. */
export const thirtyFourDaysChart = defineChart('thirty-four-days', (story) => {
  const happenings = days.map((day) => ({ ...day, event: story.event(day.event) }));
  const stills = [{ name: 'calm' }, ...days];
  return {
    caption: 'From the election to Poland’s visa programme',
    rows: happenings.map(({ event }) => ({ label: event.short, of: event })),
    enters: false,
    steps: stills.map(({ name }, count) => ({
      name,
      sentence:
        count === 0
          ? `A band of days, still without a mark, from ${formatDate(story.event('election').date)} on.`
          : `A band of days: ${happenings
              .slice(0, count)
              .map(({ event }) => `${formatDate(event.date)}: ${event.what}`)
              .join(' ')}`,
      draw: (theme) =>
        drawDays(theme, {
          unit: 'day',
          happenings: happenings.map((happening, index) => ({
            ...happening,
            isShown: index < count,
            isCurrent: index === count - 1,
          })),
        }),
    })),
  };
});
