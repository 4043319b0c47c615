import { defineChart } from '../../src/chart/chart.ts';
import { drawBars } from '../../src/chart/forms/bars.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

/** Two bars from one survey: who answered, and who of them had left. */
export const leavingChart = defineChart('leaving', (story) => {
  const answered = story.datum('survey-replies-2021');
  const left = story.datum('survey-left-2021-count');
  const share = story.datum('survey-left-2021');
  const survey = `dev.by’s survey of ${formatDate(answered.date)}`;
  const drawn = [
    {
      name: 'answered',
      isLeftShown: false,
      sentence: `${formatDatum(answered)} people answered ${survey}.`,
    },
    {
      name: 'gone',
      isLeftShown: true,
      sentence: `Of the ${formatDatum(answered)} people who answered ${survey}, ${formatDatum(left)} had left Belarus, ${formatDatum(share)}.`,
    },
  ];
  return {
    caption: `Who had left the country, in ${survey}`,
    rows: [
      { label: 'All who answered', of: answered },
      { label: 'Had left', of: left },
      { label: 'Share that had left', of: share },
    ],
    enters: true,
    steps: drawn.map(({ name, isLeftShown, sentence }) => ({
      name,
      sentence,
      draw: (theme) =>
        drawBars(theme, {
          bars: [
            { name: 'All who answered', datum: answered, tone: 'rest', isShown: true },
            {
              name: 'Had left Belarus',
              datum: left,
              tone: 'lost',
              isShown: isLeftShown,
              text: `${formatDatum(left)}, or ${formatDatum(share)}`,
            },
          ],
          max: answered.value,
          whole: answered.value,
          thickness: 88,
        }),
    })),
  };
});
