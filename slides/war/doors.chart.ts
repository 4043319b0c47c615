import { defineChart } from '../../src/charts/chart.ts';
import { drawCalendarStrip } from '../../src/charts/forms/calendar-strip.ts';
import { formatDate } from '../../src/data/dates.ts';
import { capitalize, spellNumber } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';

const doors = [
  { step: 'airspace', event: 'ryanair-landing', side: 'above', tone: 'rest' },
  { step: 'airspace', event: 'airspace-closed', side: 'below', tone: 'loss' },
  { step: 'invasion', event: 'invasion', side: 'above', tone: 'loss' },
  { step: 'first-banks', event: 'swift-three', side: 'below', tone: 'loss' },
  { step: 'wargaming', event: 'wargaming-leaves', side: 'above', tone: 'rest' },
  { step: 'last-bank', event: 'swift-fourth', side: 'below', tone: 'loss' },
] as const;

/** What is said at the marks. */
function wordsOf(story: Story): Readonly<Record<(typeof doors)[number]['event'], string>> {
  const spelled = (id: string) => spellNumber(story.datum(id).value);
  return {
    'ryanair-landing': 'A Ryanair flight is forced to land in Minsk',
    'airspace-closed': 'The EU shuts its airspace to Belarusian carriers',
    invasion: 'Russia invades Ukraine, also from Belarus',
    'swift-three': `The EU shuts ${spelled('swift-banks-march-2022')} banks out of SWIFT`,
    'wargaming-leaves': 'The maker of World of Tanks says it is leaving',
    'swift-fourth': `${capitalize(spelled('swift-banks-june-2022'))} more bank; AFP counts ${spelled('swift-banks')}`,
  };
}

/** Doors that close from 2021 to 2022, in a band of months, one after another. */
export const doorsChart = defineChart('doors', (story) => {
  const words = wordsOf(story);
  const happenings = doors.map((door) => ({
    ...door,
    event: story.event(door.event),
    text: words[door.event],
  }));
  const names = [...new Set(doors.map(({ step }) => step))];
  const [first, last] = [story.event('ryanair-landing').date, story.event('swift-fourth').date];
  return {
    caption: 'How the ways out of Belarus closed',
    rows: happenings.map(({ event }) => ({ label: event.short, of: event })),
    enters: false,
    steps: names.map((name, current) => {
      const isPast = (step: (typeof names)[number]) => names.indexOf(step) <= current;
      return {
        name,
        sentence: `A band of months from ${formatDate(first.slice(0, 7))} to ${formatDate(last.slice(0, 7))}: ${happenings
          .filter(({ step }) => isPast(step))
          .map(({ event }) => `${formatDate(event.date)}: ${event.what}`)
          .join(' ')}`,
        draw: (theme) =>
          drawCalendarStrip(theme, {
            unit: 'month',
            happenings: happenings.map((happening) => ({
              ...happening,
              isShown: isPast(happening.step),
              isCurrent: happening.step === name,
            })),
          }),
      };
    }),
  };
});
