import { defineChart } from '../../src/charts/chart.ts';
import { drawMap } from '../../src/charts/forms/map.ts';
import { largestRemainder } from '../../src/charts/forms/unit-mark-groups.ts';
import { tint } from '../../src/charts/theme.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { thoseFewer } from '../park-lights.ts';
import { placeOnMap, theMap } from '../region-places.ts';

const groups = [
  { step: 'poland', figure: 'survey-poland-2022', name: 'Poland', at: 'poland', side: 'below' },
  {
    step: 'neighbours',
    figure: 'survey-georgia-2022',
    name: 'Georgia',
    at: 'georgia',
    side: 'left',
  },
  {
    step: 'neighbours',
    figure: 'survey-lithuania-2022',
    name: 'Lithuania',
    at: 'lithuania',
    side: 'above',
  },
  {
    step: 'elsewhere',
    figure: 'survey-elsewhere-2022',
    name: 'Others',
    at: 'elsewhere',
    side: 'right',
  },
] as const;

/** What is seen whole on every chart, in units of the map: from those who are elsewhere to Georgia. */
const focus = { left: 90, right: 1770, top: -50, bottom: 1011 };

const names = [...new Set(groups.map(({ step }) => step))];

/**
 * The lights that have left the park, in the countries. A light is the same as in the park: the first of the map
 * is the first of those whose windows went dark. How many go where is dealt out by the shares of a survey.
 */
export const destinationsChart = defineChart('destinations', (story) => {
  const lost = story.datum('staff-loss');
  const each = story.datum('people-per-window');
  const shares = groups.map(({ figure }) => story.datum(figure));
  const counts = largestRemainder(
    Math.round(lost.value / each.value),
    shares.map(({ value }) => value),
  );
  const found = groups.map((group, index) => {
    const datum = story.datum(group.figure);
    const words = `${formatDatum(datum)}${datum.confidence === 'derived' ? ', derived' : ''}`;
    return { ...group, datum, count: counts[index] ?? 0, words };
  });
  return {
    caption: `Where those had gone who answered dev.by’s survey of spring ${formatYear(shares[0]?.date ?? lost.date)} and had left; the park’s lights are dealt out by its shares`,
    rows: [
      ...found.map(({ name, datum }) => ({ label: name, of: datum })),
      { label: 'All lights: fewer in the park', of: lost },
      { label: story.event('map-outlines').short, of: story.event('map-outlines') },
    ],
    derivedAs: 'Hollow, dealt out by the survey’s shares',
    enters: false,
    steps: names.map((name, current) => {
      const isTold = ({ step }: { step: (typeof names)[number] }) => names.indexOf(step) <= current;
      return {
        name,
        sentence: `A map from France to the Caspian Sea. Lights from Minsk stand in Poland, Georgia, Lithuania and elsewhere, as many as a survey of ${formatDate(shares[0]?.date ?? lost.date)} has shares: ${found
          .filter(isTold)
          .map((group) => `${group.name}: ${group.words}`)
          .join('; ')}.`,
        draw: (theme) =>
          drawMap(theme, {
            map: theMap,
            focus,
            home: placeOnMap('minsk'),
            marked: {
              Belarus: tint(theme.people, 0.16),
              Poland: theme.wall,
              Georgia: theme.wall,
              Lithuania: theme.wall,
            },
            arrivals: found.map((group) => ({
              ...group,
              at: placeOnMap(group.at),
              tone: isTold(group) ? 'people' : 'rest',
              isHollow: true,
              kind: thoseFewer,
              isShown: true,
              isTold: isTold(group),
            })),
            areLinked: true,
            landmarks: [{ name: 'Minsk', at: placeOnMap('minsk'), side: 'right' }],
            names: ['Belarus', 'Ukraine', 'Russia'].map((country) => ({
              name: country,
              at: placeOnMap(country.toLowerCase()),
            })),
          }),
      };
    }),
  };
});
