import { defineChart } from '../../src/charts/chart.ts';
import { drawMap } from '../../src/charts/forms/map.ts';
import { tint } from '../../src/charts/theme.ts';
import { spellNumber } from '../../src/data/format.ts';
import { placeOnMap, theMap } from '../region-places.ts';

/** What is seen whole on every chart, in units of the map: from Germany to Minsk, and room to its right. */
const focus = { left: 345, right: 1245, top: 155, bottom: 660 };

const names = ['no-flights', 'bus', 'banks'] as const;

/** The ways out of Minsk, on the map of those who left, nearer: one closed, one long, and payments that are slow. */
export const businessChart = defineChart('business', (story) => {
  const banks = story.datum('swift-banks');
  const closed = story.event('airspace-closed');
  const outlines = story.event('map-outlines');
  const told = [
    'A map from Germany to Minsk. A dashed line from Minsk to Germany: there are no direct flights.',
    'A line from Minsk to Lithuania: long bus journeys instead.',
    `Beside Minsk ${spellNumber(banks.value)} marks, for the banks that sanctions have taken out of SWIFT: payments cost more and take longer.`,
  ];
  return {
    caption: 'The ways from Minsk to business partners abroad',
    rows: [
      { label: 'Flights: the EU’s airspace', of: closed },
      { label: 'Payments: banks out of SWIFT', of: banks },
      { label: outlines.short, of: outlines },
    ],
    enters: false,
    steps: names.map((name, current) => ({
      name,
      sentence: told.slice(0, current + 1).join(' '),
      draw: (theme) =>
        drawMap(theme, {
          map: theMap,
          focus,
          home: placeOnMap('minsk'),
          marked: {
            Belarus: tint(theme.people, 0.22),
            Germany: theme.wall,
            Lithuania: theme.wall,
          },
          routes: [
            {
              name: 'flight',
              from: placeOnMap('minsk'),
              to: placeOnMap('germany'),
              bend: 0.3,
              tone: 'loss',
              isClosed: true,
              words: ['No direct flights', 'to Germany'],
              isShown: true,
            },
            {
              name: 'bus',
              from: placeOnMap('vilnius'),
              to: placeOnMap('minsk'),
              bend: 0.3,
              tone: 'people',
              isClosed: false,
              words: ['By bus', 'to Lithuania instead'],
              isShown: current >= 1,
            },
          ],
          arrivals: [
            {
              datum: banks,
              count: banks.value,
              at: placeOnMap('banks'),
              name: 'Out of SWIFT',
              words: `${spellNumber(banks.value)} banks`,
              side: 'right',
              tone: 'loss',
              isShown: current >= 2,
              isTold: true,
            },
          ],
          areLinked: false,
          landmarks: [
            { name: 'Minsk', at: placeOnMap('minsk'), side: 'right' },
            { name: 'Germany', at: placeOnMap('germany'), side: 'above' },
            { name: 'Lithuania', at: placeOnMap('vilnius'), side: 'left' },
          ],
          names: [{ name: 'Poland', at: placeOnMap('poland') }],
        }),
    })),
  };
});
