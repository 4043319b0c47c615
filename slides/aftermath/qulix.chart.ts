import { typeSize } from '../../src/charts/canvas/measure-text.ts';
import { defineChart } from '../../src/charts/chart.ts';
import { label } from '../../src/charts/forms/label.ts';
import { drawSkyline, planOf, unitMarksFor } from '../../src/charts/forms/skyline.ts';
import { formatDatum } from '../../src/data/format.ts';

/** Rows of windows in the building of the company; its columns follow from its engineers. */
const rows = 16;
/** Where the building stands, and where those are who left. */
const building = { left: 0, top: 0, right: 0.52, bottom: 1 };
const abroad = { left: 0.53, top: 0.14, right: 0.77, bottom: 0.82 };
/** Beside them, or over them where the chart is narrow. */
const words = {
  y: 0.16,
  dy: ({ width, height }: { width: number; height: number }) => (width < 700 ? -0.08 * height : 0),
};

/** One company in close-up: a window an engineer, and the quarter whose lights went abroad. */
export const qulixChart = defineChart('qulix', (story) => {
  const engineers = story.datum('qulix-engineers');
  const left = story.datum('qulix-left');
  const share = story.datum('qulix-left-share');
  const plan = planOf([{ columns: Math.ceil(engineers.value / rows), rows }]);
  const [all, gone] = [unitMarksFor(engineers, 1, plan), unitMarksFor(left, 1, plan)];
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
      {
        name: 'everyone',
        hasLeft: false,
        sentence: `One building with a lit window for each engineer of Qulix, ${formatDatum(engineers)}.`,
      },
      {
        name: 'the-quarter',
        hasLeft: true,
        sentence: `Of ${formatDatum(engineers)} engineers of Qulix ${formatDatum(share)} moved abroad, ${formatDatum(left)} by our own arithmetic: their lights are hollow and stand beside the building, their windows are dark.`,
      },
    ].map(({ name, hasLeft, sentence }) => ({
      name,
      sentence,
      draw: (theme) =>
        drawSkyline(theme, {
          plan,
          area: building,
          unitMarks: [
            { datum: engineers, count: all - gone, tone: 'people' },
            {
              datum: left,
              count: gone,
              tone: 'people',
              isHollow: hasLeft,
              ...(hasLeft && { away: abroad }),
            },
          ],
          annotations: {
            everyone: label(theme, {
              ...words,
              x: 0.55,
              text: [formatDatum(engineers), 'engineers'],
              hasLeader: true,
              leaderSize: typeSize.display,
              color: theme.people,
              align: 'start',
              isShown: !hasLeft,
            }),
            gone: label(theme, {
              ...words,
              x: 0.78,
              text: [formatDatum(left), 'moved abroad, derived'],
              hasLeader: true,
              leaderSize: typeSize.display,
              color: theme.people,
              align: 'start',
              isShown: hasLeft,
            }),
          },
        }),
    })),
  };
});
