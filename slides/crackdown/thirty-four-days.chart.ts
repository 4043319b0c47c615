import { calendarStripChart } from '../../src/charts/calendar-strip-chart.ts';
import { formatDatum, spellNumber } from '../../src/data/format.ts';

/** Five events of late summer 2020 in a band of days, one after another. */
export const thirtyFourDaysChart = calendarStripChart('thirty-four-days', {
  caption: 'From the election to Poland’s visa programme',
  unit: 'day',
  marks: [
    {
      step: 'election',
      event: 'election',
      side: 'above',
      tone: 'rest',
      text: 'Lukashenko is re-elected; protests and repression follow',
    },
    {
      step: 'internet-cut',
      event: 'internet-cut',
      side: 'below',
      tone: 'loss',
      text: ({ datum }) =>
        `Offline for ${spellNumber(datum('internet-cut-days').value)} days: ${formatDatum(datum('internet-cut-cost'))} lost economy-wide, Jamestown reports`,
    },
    {
      step: 'open-letter',
      event: 'open-letter',
      side: 'above',
      tone: 'rest',
      text: ({ datum }) =>
        `Tech people demand new elections; ${formatDatum(datum('open-letter-signatures'))} sign at first`,
    },
    {
      step: 'raid',
      event: 'pandadoc-raid',
      side: 'below',
      tone: 'loss',
      text: 'Police raid PandaDoc and arrest employees',
    },
    {
      step: 'polish-visas',
      event: 'poland-visas',
      side: 'above',
      tone: 'people',
      text: 'Poland launches visas for Belarusian IT workers, TAdviser reports',
    },
  ],
});
