import { defineChart } from '../../src/charts/chart.ts';
import { drawCalendarStrip } from '../../src/charts/forms/calendar-strip.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum, spellNumber } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';

const days = [
  { name: 'election', event: 'election', side: 'above', tone: 'rest' },
  { name: 'internet-cut', event: 'internet-cut', side: 'below', tone: 'loss' },
  { name: 'open-letter', event: 'open-letter', side: 'above', tone: 'rest' },
  { name: 'raid', event: 'pandadoc-raid', side: 'below', tone: 'loss' },
  { name: 'polish-visas', event: 'poland-visas', side: 'above', tone: 'people' },
] as const;

/** What is said at the marks. */
function wordsOf(story: Story): Readonly<Record<(typeof days)[number]['name'], string>> {
  const worded = (id: string) => formatDatum(story.datum(id));
  return {
    election: 'Lukashenko is re-elected; protests and repression follow',
    'internet-cut': `Offline for ${spellNumber(story.datum('internet-cut-days').value)} days: ${worded('internet-cut-cost')} lost economy-wide, Jamestown reports`,
    'open-letter': `Tech people demand new elections; ${worded('open-letter-signatures')} sign at first`,
    raid: 'Police raid PandaDoc and arrest employees',
    'polish-visas': 'Poland launches visas for Belarusian IT workers, TAdviser reports',
  };
}

/** Five events of late summer 2020 in a band of days, one after another. */
export const thirtyFourDaysChart = defineChart('thirty-four-days', (story) => {
  const words = wordsOf(story);
  const happenings = days.map((day) => ({
    ...day,
    event: story.event(day.event),
    text: words[day.name],
  }));
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
        drawCalendarStrip(theme, {
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
