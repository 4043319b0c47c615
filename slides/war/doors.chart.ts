import { calendarStripChart } from '../../src/charts/calendar-strip-chart.ts';
import { capitalize, spellNumber } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';

const spelled = (story: Story, id: string) => spellNumber(story.datum(id).value);

/** Doors that close from 2021 to 2022, in a band of months, one after another. */
export const doorsChart = calendarStripChart('doors', {
  caption: 'How the ways out of Belarus closed',
  unit: 'month',
  marks: [
    {
      step: 'airspace',
      event: 'ryanair-landing',
      side: 'above',
      tone: 'rest',
      text: 'A Ryanair flight is forced to land in Minsk',
    },
    {
      step: 'airspace',
      event: 'airspace-closed',
      side: 'below',
      tone: 'loss',
      text: 'The EU shuts its airspace to Belarusian carriers',
    },
    {
      step: 'invasion',
      event: 'invasion',
      side: 'above',
      tone: 'loss',
      text: 'Russia invades Ukraine, also from Belarus',
    },
    {
      step: 'first-banks',
      event: 'swift-three',
      side: 'below',
      tone: 'loss',
      text: (story) =>
        `The EU shuts ${spelled(story, 'swift-banks-march-2022')} banks out of SWIFT`,
    },
    {
      step: 'wargaming',
      event: 'wargaming-leaves',
      side: 'above',
      tone: 'rest',
      text: 'The maker of World of Tanks says it is leaving',
    },
    {
      step: 'last-bank',
      event: 'swift-fourth',
      side: 'below',
      tone: 'loss',
      text: (story) =>
        `${capitalize(spelled(story, 'swift-banks-june-2022'))} more bank; AFP counts ${spelled(story, 'swift-banks')}`,
    },
  ],
});
