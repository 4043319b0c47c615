import { defineChart } from '../../src/chart/chart.ts';
import { drawBars } from '../../src/chart/forms/bars.ts';
import { formatDate, formatShortDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

/** Visas of Poland’s programme against the entries on them. */
export const visasChart = defineChart('visas', (story) => {
  const visas = story.series('polish-visas').points;
  const entries = story.datum('polish-entries');
  const issued = `Polish visas issued so far: ${visas.map((visa) => `${formatDatum(visa)} by ${formatDate(visa.date)}`).join(', ')}`;
  const drawn = [
    { name: 'issued', areEntriesShown: false, sentence: `${issued}.` },
    {
      name: 'entered',
      areEntriesShown: true,
      sentence: `${issued}; against ${formatDatum(entries)} entries on them.`,
    },
  ];
  return {
    caption: 'Visas of Poland’s programme for Belarusian IT people, and entries on them',
    rows: [
      ...visas.map((of) => ({ label: 'Visas issued so far, families included', of })),
      { label: 'Entries on these visas', of: entries },
    ],
    enters: true,
    steps: drawn.map(({ name, areEntriesShown, sentence }) => ({
      name,
      sentence,
      draw: (theme) =>
        drawBars(theme, {
          bars: [
            ...visas.map((datum) => ({
              name: `Visas by ${formatShortDate(datum.date)}`,
              datum,
              tone: 'rest' as const,
              isShown: true,
            })),
            {
              name: `Entries by ${formatShortDate(entries.date)}`,
              datum: entries,
              tone: 'gained',
              isShown: areEntriesShown,
            },
          ],
          max: 118000,
          thickness: 64,
          nameWidth: 210,
        }),
    })),
  };
});
