import { defineChart } from '../../src/chart/chart.ts';
import { label } from '../../src/chart/forms/label.ts';
import type { Area } from '../../src/chart/forms/light-groups.ts';
import { drawPark, planOf } from '../../src/chart/forms/park.ts';
import { formatDatum } from '../../src/data/format.ts';

const house: Area = { left: 0.02, top: 0, right: 0.6, bottom: 1 };
const abroad: Area = { left: 0.66, top: 0.35, right: 1, bottom: 0.95 };

/** One company in close-up: one building with a window for each engineer, and the quarter that moved abroad. */
export const qulixChart = defineChart('qulix', (story) => {
  const engineers = story.datum('qulix-engineers');
  const left = story.datum('qulix-left');
  const share = story.datum('qulix-left-share');
  const side = Math.ceil(Math.sqrt(engineers.value));
  const plan = planOf([{ columns: side, rows: Math.ceil(engineers.value / side) }]);
  return {
    caption: 'Engineers of Qulix who moved abroad',
    rows: [
      { label: 'Engineers', of: engineers },
      { label: 'Moved abroad, share', of: share },
      { label: 'Moved abroad', of: left },
    ],
    derivedAs: 'Hollow',
    enters: false,
    steps: [
      { name: 'everyone', hasLeft: false, told: 'all of them lit' },
      {
        name: 'the-quarter',
        hasLeft: true,
        told: `${formatDatum(share)} moved abroad, ${formatDatum(left)} by our own arithmetic: their windows are dark, and their lights stand apart, hollow`,
      },
    ].map(({ name, hasLeft, told }) => ({
      name,
      sentence: `One building with a window for each of the ${formatDatum(engineers)} engineers of Qulix; ${told}.`,
      draw: (theme) =>
        drawPark(theme, {
          plan,
          area: house,
          lights: [
            { datum: engineers, count: engineers.value - left.value, tone: 'people' },
            {
              datum: left,
              count: left.value,
              tone: 'people',
              isHollow: hasLeft,
              ...(hasLeft && { away: abroad }),
            },
          ],
          annotations: {
            left: label(theme, {
              x: abroad.left,
              y: 0.22,
              text: [formatDatum(left), 'moved abroad,', 'derived'],
              isLed: true,
              color: theme.people,
              align: 'start',
              isShown: hasLeft,
            }),
          },
        }),
    })),
  };
});
