import { defineChart } from '../../src/chart/chart.ts';
import { drawCrowd } from '../../src/chart/forms/crowd.ts';
import { label } from '../../src/chart/forms/label.ts';
import type { Area } from '../../src/chart/forms/light-groups.ts';
import { typeSize } from '../../src/chart/forms/type.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

const field: Area = { left: 0, top: 0.12, right: 0.7, bottom: 1 };
const abroad: Area = { left: 0.74, top: 0.3, right: 1, bottom: 0.8 };

/** A dot for each who answered a survey; those who had left the country leave the field. */
export const leavingChart = defineChart('leaving', (story) => {
  const all = story.datum('survey-replies-2021');
  const left = story.datum('survey-left-2021-count');
  const share = story.datum('survey-left-2021');
  const survey = `dev.by’s survey of ${formatDate(all.date)}`;
  return {
    caption: `Who had left the country, in ${survey}`,
    rows: [
      { label: 'All who answered', of: all },
      { label: 'Had left Belarus', of: left },
      { label: 'Share that had left', of: share },
    ],
    enters: false,
    steps: [
      { name: 'answered', hasLeft: false, told: 'a dot for each' },
      {
        name: 'gone',
        hasLeft: true,
        told: `${formatDatum(left)} of them, ${formatDatum(share)}, had left Belarus: their dots have left the others`,
      },
    ].map(({ name, hasLeft, told }) => ({
      name,
      sentence: `${formatDatum(all)} people answered ${survey}; ${told}.`,
      draw: (theme) => {
        const words = {
          color: theme.people,
          align: 'start',
          size: typeSize.strong,
          weight: 600,
        } as const;
        return drawCrowd(theme, {
          area: field,
          dots: [
            { datum: all, count: all.value - left.value, tone: 'people' },
            { datum: left, count: left.value, tone: 'people', ...(hasLeft && { away: abroad }) },
          ],
          annotations: {
            all: label(theme, { ...words, x: 0, y: 0.05, text: `${formatDatum(all)} answered` }),
            left: label(theme, {
              ...words,
              x: abroad.left,
              y: 0.2,
              text: [`${formatDatum(left)} had left,`, `or ${formatDatum(share)}`],
              isShown: hasLeft,
            }),
          },
        });
      },
    })),
  };
});
