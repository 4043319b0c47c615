import { defineChart } from '../../src/chart/chart.ts';
import { drawDays } from '../../src/chart/forms/days.ts';
import { formatDate } from '../../src/data/dates.ts';

const doors = [
  { step: 'airspace', event: 'ryanair-landing', side: 'above', tone: 'loss' },
  { step: 'airspace', event: 'airspace-closed', side: 'below', tone: 'loss' },
  { step: 'invasion', event: 'invasion', side: 'above', tone: 'rest' },
  { step: 'first-banks', event: 'swift-three', side: 'below', tone: 'money' },
  { step: 'wargaming', event: 'wargaming-leaves', side: 'above', tone: 'shell' },
  { step: 'last-bank', event: 'swift-fourth', side: 'below', tone: 'money' },
] as const;

/** A band of months, a cell each, and the doors that close in them, one after another. */
export const doorsChart = defineChart('doors', (story) => {
  const happenings = doors.map((door) => ({ ...door, event: story.event(door.event) }));
  const names = [...new Set(doors.map(({ step }) => step))];
  return {
    caption: 'How the ways out of Belarus closed',
    rows: happenings.map(({ event }) => ({ label: event.short, of: event })),
    enters: false,
    steps: ['open', ...names].map((name, count) => {
      const passed = names.slice(0, count);
      const told = happenings.filter(({ step }) => passed.includes(step));
      return {
        name,
        sentence:
          count === 0
            ? 'A band of months, still without a mark, from the spring before the war to its first summer.'
            : `A band of months: ${told.map(({ event }) => `${formatDate(event.date)}: ${event.what}`).join(' ')}`,
        draw: (theme) =>
          drawDays(theme, {
            unit: 'month',
            happenings: happenings.map((happening) => ({
              ...happening,
              isShown: passed.includes(happening.step),
              isCurrent: happening.step === name,
            })),
          }),
      };
    }),
  };
});
