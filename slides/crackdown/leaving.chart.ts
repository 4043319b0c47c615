import { typeSize } from '../../src/charts/canvas/measure-text.ts';
import { defineChart } from '../../src/charts/chart.ts';
import { drawDotField } from '../../src/charts/forms/dot-field.ts';
import { label } from '../../src/charts/forms/label.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum, formatNumber } from '../../src/data/format.ts';

/** Where those are who answered, and where those go who had left. */
const field = { left: 0, top: 0.13, right: 0.7, bottom: 1 };
const abroad = { left: 0.75, top: 0.34, right: 1, bottom: 0.94 };

/** One survey, a dot for each of those who answered; those who had left go. */
export const leavingChart = defineChart('leaving', (story) => {
  const answered = story.datum('survey-replies-2021');
  const left = story.datum('survey-left-2021-count');
  const share = story.datum('survey-left-2021');
  const poland = story.datum('survey-poland-2021');
  const words = (of: { value: number }) => formatNumber(of.value);
  return {
    caption: `Who had left the country, in dev.by’s survey of ${formatDate(answered.date)}`,
    rows: [
      { label: 'All who answered', of: answered },
      { label: 'Had left Belarus', of: left },
      { label: 'Share that had left', of: share },
      { label: 'Of those who had left, to Poland', of: poland },
    ],
    enters: false,
    steps: [
      {
        name: 'answered',
        hasLeft: false,
        sentence: `A dot for each of ${words(answered)} who answered.`,
      },
      {
        name: 'gone',
        hasLeft: true,
        sentence: `Of ${words(answered)} dots, one for each who answered, ${words(left)} have gone to the right: ${formatDatum(share)} had left Belarus, ${formatDatum(poland)} of them for Poland.`,
      },
    ].map(({ name, hasLeft, sentence }) => ({
      name,
      sentence,
      draw: (theme) =>
        drawDotField(theme, {
          area: field,
          dots: [
            { datum: answered, count: answered.value - left.value, tone: 'people' },
            { datum: left, count: left.value, tone: 'people', ...(hasLeft && { away: abroad }) },
          ],
          annotations: {
            answered: label(theme, {
              x: field.left,
              y: 0,
              wraps: true,
              text: `${words(answered)} answered`,
              color: theme.people,
              size: typeSize.large,
              weight: 600,
              align: 'start',
            }),
            left: label(theme, {
              x: abroad.left,
              y: 0,
              wraps: true,
              text: [
                words(left),
                `had left: ${formatDatum(share)},`,
                `${formatDatum(poland)} of them for Poland`,
              ],
              hasLeader: true,
              leaderSize: typeSize.large,
              color: theme.people,
              align: 'start',
              isShown: hasLeft,
            }),
          },
        }),
    })),
  };
});
