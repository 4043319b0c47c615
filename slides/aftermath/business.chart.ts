import { defineChart } from '../../src/charts/chart.ts';
import { layOutGrid } from '../../src/charts/scene/layouts.ts';
import { type Field, type Item, scene, type Words } from '../../src/charts/scene/spec.ts';
import { capitalize, spellNumber } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { mapFoot, placeMap } from '../map.ts';

const names = ['no-flights', 'bus', 'banks'] as const;

const labels = {
  'no-flights': 'No direct flights',
  bus: 'The bus to Lithuania',
  banks: 'Banks out of SWIFT',
} as const;

function mapOf(field: Field) {
  return placeMap('minsk', field.pick([1005, 372], [370, 150]), field.pick(1.87, 0.66));
}

/** Two towns, and the flight between them that is broken off. */
function flight(field: Field): Item[] {
  const { placeAt } = mapOf(field);
  const [minsk, germany] = [placeAt('minsk'), placeAt('germany')];
  const town = (id: string, [x, y]: readonly [number, number], name: string): Item[] => [
    { kind: 'rect', id, x: x - 8, y: y - 8, width: 16, height: 16, fill: 'ink' },
    {
      kind: 'words',
      id: `${id}-name`,
      x: x + field.pick(24, 14),
      y: y + 8,
      size: field.pick(26, 18),
      weight: 600,
      hasHalo: true,
      lines: [name],
    },
  ];
  const [endX, endY] = field.pick([742, 190], [262, 62]);
  return [
    {
      kind: 'path',
      id: 'flight',
      points: [...minsk, minsk[0] - field.pick(50, 20), endY + 10, endX, endY],
      isCurve: true,
      stroke: 'ink',
      lineWidth: 6,
    },
    {
      kind: 'path',
      id: 'flight-end',
      points: [endX + 8, endY - 26, endX - 8, endY + 26],
      stroke: 'ink',
      lineWidth: 6,
    },
    {
      kind: 'path',
      id: 'flight-missing',
      points: [
        ...germany,
        germany[0] + field.pick(120, 40),
        endY + field.pick(120, 40),
        ...field.pick([430, 236], [150, 76]),
      ],
      isCurve: true,
      stroke: 'muted',
      lineWidth: 3,
      dash: [3, 9],
    },
    ...town('minsk', minsk, 'Minsk'),
    ...town('germany', germany, 'Germany'),
    {
      kind: 'words',
      id: 'no-flights',
      x: field.pick(584, 206),
      y: field.pick(196, 62),
      size: field.pick(30, 18),
      align: 'middle',
      hasHalo: true,
      lines: [
        [{ text: 'no direct flights', weight: 600 }],
        [{ text: 'to Germany', tone: 'muted' }],
      ],
    },
  ];
}

/** The road to Vilnius, with the bus on it. */
function road(field: Field): Item[] {
  const { placeAt } = mapOf(field);
  const [[x, y], [toX, toY]] = [placeAt('minsk'), placeAt('vilnius')];
  const size = field.pick(34, 18);
  return [
    {
      kind: 'path',
      id: 'road',
      points: [x, y, toX, toY],
      stroke: 'people',
      lineWidth: field.pick(14, 7),
      draws: true,
    },
    {
      kind: 'rect',
      id: 'bus',
      x: (x + toX) / 2 - size / 2,
      y: (y + toY) / 2 - size / 2,
      width: size,
      height: size,
      radius: size / 2,
      fill: 'lamp',
      stroke: 'people',
      lineWidth: 4,
    },
    {
      kind: 'words',
      id: 'by-bus',
      x: toX - field.pick(20, 8),
      y: toY + field.pick(8, 6),
      size: field.pick(28, 18),
      weight: 600,
      tone: 'people',
      align: 'end',
      hasHalo: true,
      lines: ['by bus to Lithuania'],
    },
  ];
}

/** Banks as hollow coins, and what payments are now. */
function banks(field: Field, story: Story): Item[] {
  const of = story.datum('swift-banks');
  const { text, person } = story.quotation('hoffmann-payments');
  const size = field.pick(62, 30);
  const x = field.pick(880, 296);
  const y = field.pick(452, 206);
  // On two lines, from the words that carry it.
  const [, head = text, tail = ''] = /(more and more expensive) (.*)$/.exec(text) ?? [];
  const words: Words = {
    kind: 'words',
    id: 'payments',
    x: field.pick(44, 16),
    y: field.pick(584, 300),
    size: field.pick(48, 26),
    font: 'serif',
    hasHalo: true,
    lines: [
      `“${head}`,
      [
        `${tail}”`,
        { text: `  ${person.name}`, size: field.pick(24, 18), weight: 600, font: 'sans' },
      ],
    ],
  };
  return [
    {
      kind: 'marks',
      id: 'banks',
      shape: 'coin',
      outline: 'money',
      places: layOutGrid({
        x,
        y,
        columns: of.value,
        count: of.value,
        pitch: [size * 1.2, size],
        size: [size, size],
      }),
      groups: [{ count: of.value, look: 'gone', of }],
    },
    {
      kind: 'words',
      id: 'banks-words',
      x: x - size / 2,
      y: y + size / 2 + field.pick(36, 24),
      size: field.pick(28, 18),
      weight: 600,
      tone: 'money',
      hasHalo: true,
      lines: [`${capitalize(spellNumber(of.value))} banks out of SWIFT`],
    },
    words,
  ];
}

/** The ways out of Minsk: one closed, one long, and payments that are slow. */
export const businessChart = defineChart('business', (story) => {
  const of = story.datum('swift-banks');
  const [closed, outlines] = [story.event('airspace-closed'), story.event('map-outlines')];
  const told = [
    'A map from Germany to Minsk. An arc from Minsk towards Germany breaks off: there are no direct flights.',
    'A road from Minsk to Lithuania with a bus on it: long journeys instead.',
    `Beside Minsk ${spellNumber(of.value)} hollow coins, for the banks that sanctions have taken out of SWIFT: payments cost more and take longer.`,
  ];
  return {
    caption: 'The ways from Minsk to business partners abroad',
    rows: [
      { label: 'Flights: the EU’s airspace', of: closed },
      { label: 'Payments: banks out of SWIFT', of },
      { label: outlines.short, of: outlines },
    ],
    enters: false,
    steps: names.map((name, current) => ({
      name,
      label: labels[name],
      sentence: told.slice(0, current + 1).join(' '),
      spec: scene((field) => [
        ...mapOf(field).items,
        // Claim and source stand on plain ground.
        {
          kind: 'rect',
          id: 'map-head',
          x: 0,
          y: 0,
          width: field.width,
          height: field.pick(126, 0),
          fill: 'ground',
        },
        mapFoot(field),
        ...flight(field),
        ...(current > 0 ? road(field) : []),
        ...(current > 1 ? banks(field, story) : []),
      ]),
    })),
  };
});
