import { defineChart, type Step } from '../../src/chart/chart.ts';
import { type Dot, drawDots, fieldPlaces } from '../../src/chart/forms/dots.ts';
import { label } from '../../src/chart/forms/label.ts';
import { typeSize } from '../../src/chart/forms/type.ts';
import { formatDatum } from '../../src/data/format.ts';

/** Unseen units of the drawing. */
const width = 37;
const height = 22;
const rows = 20;
/** How far those who left stand from their old places. */
const drift = 4;

/** One company in close-up: a dot an engineer, and the quarter that moved abroad. */
export const qulixChart = defineChart('qulix', (story) => {
  const engineers = story.datum('qulix-engineers');
  const left = story.datum('qulix-left');
  const share = story.datum('qulix-left-share');
  const places = fieldPlaces(engineers.value, { x: 0.5, y: 1, rows });
  const stayed = engineers.value - left.value;
  const drawn = [
    {
      name: 'everyone',
      isGone: false,
      sentence: `${formatDatum(engineers)} dots, one for each engineer of Qulix.`,
    },
    {
      name: 'the-quarter',
      isGone: true,
      sentence: `Of ${formatDatum(engineers)} engineers of Qulix ${formatDatum(share)} moved abroad, ${formatDatum(left)} by our own arithmetic: their dots are hollow and have drifted to the right.`,
    },
  ];
  return {
    caption: 'Engineers of Qulix who moved abroad',
    rows: [
      { label: 'Engineers', of: engineers },
      { label: 'Moved abroad, share', of: share },
      { label: 'Moved abroad', of: left },
    ],
    derivedAs: 'Hollow',
    enters: false,
    steps: drawn.map(
      ({ name, isGone, sentence }): Step => ({
        name,
        sentence,
        draw: (theme) =>
          drawDots(theme, {
            dots: places.map((place, index): Dot => {
              if (index < stayed || !isGone) return { ...place, tone: 'gained' };
              return { x: place.x + drift, y: place.y, tone: 'lost', isHollow: true };
            }),
            width,
            height,
            radius: 0.38,
            annotations: {
              all: label(theme, {
                x: rows + 0.6,
                y: rows / 2 + 0.5,
                text: [formatDatum(engineers), 'engineers'],
                color: theme.gained,
                size: typeSize.strong,
                weight: 600,
                align: 'start',
                isShown: !isGone,
              }),
              gone: label(theme, {
                x: rows + drift + 0.6,
                y: rows / 2 + 0.5,
                text: [formatDatum(left), 'abroad,', 'derived'],
                color: theme.lost,
                size: typeSize.strong,
                weight: 600,
                align: 'start',
                isShown: isGone,
              }),
            },
          }),
      }),
    ),
  };
});
