import { defineChart } from '../../src/charts/chart.ts';
import { fillOutline, largestRemainder, layOutGrid } from '../../src/charts/scene/layouts.ts';
import {
  type Field,
  type Item,
  oncePerField,
  type Place,
  scene,
  type Words,
} from '../../src/charts/scene/spec.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';
import { mapFoot, placeMap } from '../map.ts';
import { risenPark } from './leavers.chart.ts';

const groups = [
  { step: 'poland', figure: 'survey-poland-2022', name: 'Poland' },
  { step: 'neighbours', figure: 'survey-georgia-2022', name: 'Georgia' },
  { step: 'neighbours', figure: 'survey-lithuania-2022', name: 'Lithuania' },
  { step: 'elsewhere', figure: 'survey-elsewhere-2022', name: 'Elsewhere' },
] as const;

type Name = (typeof groups)[number]['name'];

interface Group {
  name: Name;
  datum: Datum;
  count: number;
  isHere: boolean;
}

/** The largest distance between lights that Georgia has room for. */
const pitchOf = (field: Field) => field.pick(13, 7);

const boxOf = (field: Field) => ({
  x: field.pick(64, 22),
  y: field.pick(392, 252),
  width: field.pick(268, 172),
  height: field.pick(248, 138),
});

function mapOf(field: Field) {
  return placeMap('minsk', field.pick([728, 226], [178, 96]), field.pick(0.77, 0.45), [
    'Poland',
    'Georgia',
    'Lithuania',
  ]);
}

/** The middle of the small park's ground: beside the lights in Lithuania. */
function minskOf(field: Field): [number, number] {
  const [x, y] = mapOf(field).placeAt('minsk');
  return [x + field.pick(24, 14), y];
}

/** Where the lights of a group are: in its country, those from anywhere else in rows in a box. */
function placesOf(field: Field, { name, count }: Group): Place[] {
  const pitch = pitchOf(field);
  if (name !== 'Elsewhere') {
    const outline = mapOf(field).outlineOf(name);
    return fillOutline(outline, count, 0.74, pitch);
  }
  const { x, y } = boxOf(field);
  const [columns, size] = [14, pitch * 0.74];
  const inset = field.pick(26, 16);
  return layOutGrid({
    x: x + inset,
    y: y + inset,
    columns,
    count,
    pitch: [pitch * field.pick(1.2, 1.4), pitch * field.pick(1.2, 1.4)],
    size: [size, size],
  });
}

/** Places and walls of the park when it is as small as a town on the map. */
function smallPark(field: Field, story: Story) {
  const { walls, places, grounds, lit, risen } = risenPark(field, story);
  const scale = field.pick(0.095, 0.12);
  const [minskX, minskY] = minskOf(field);
  const [left, top] = [minskX - (field.width / 2) * scale, minskY - field.bottom * scale];
  const shrink = ([x, y, width, height]: Place): Place => [
    left + x * scale,
    top + y * scale,
    width * scale,
    height * scale,
  ];
  const items: Item[] = [
    ...walls.map((wall): Item => {
      const [x, y, width, height] = shrink([wall.x, wall.y, wall.width, wall.height]);
      return { ...wall, x, y, width, height };
    }),
    ...grounds.map(
      ({ left: from, right: to, y }, index): Item => ({
        kind: 'path',
        id: `ground-${index}`,
        points: [left + from * scale, top + y * scale, left + to * scale, top + y * scale],
        stroke: 'rule',
      }),
    ),
  ];
  return { items, places: places.map(shrink), lit, risen: risen.map(shrink) };
}

/** Where the words of each group begin, and how large its number is, on the slide and in the column. */
const wordsAt = {
  Poland: {
    at: [
      [400, 520],
      [22, 216],
    ],
    size: [80, 44],
    align: 'start',
  },
  Georgia: {
    at: [
      [1024, 566],
      [458, 350],
    ],
    size: [60, 32],
    align: 'end',
  },
  Lithuania: {
    at: [
      [590, 168],
      [64, 28],
    ],
    size: [40, 26],
    align: ['end', 'start'],
  },
  Elsewhere: {
    at: [
      [90, 528],
      [38, 326],
    ],
    size: [36, 26],
    align: 'start',
  },
} as const;

function wordsOf(field: Field, { name, datum }: Group): Words[] {
  const [slideAt, columnAt] = wordsAt[name].at;
  const [x, y] = field.pick<readonly [number, number]>(slideAt, columnAt);
  const size = field.pick<number>(wordsAt[name].size[0], wordsAt[name].size[1]);
  const small = field.pick(26, 19);
  const common = { kind: 'words', x, hasHalo: true } as const;
  const number: Words = {
    ...common,
    id: `share-${name}`,
    y,
    size,
    tone: 'people',
    weight: 600,
    lines: [formatDatum(datum)],
    of: datum,
  };
  const note = (lines: Words['lines'], dy: number): Words => ({
    ...common,
    id: `note-${name}`,
    y: y + dy,
    size: small,
    lines,
  });
  switch (name) {
    case 'Poland':
      return [
        number,
        note(
          ['of those who answered', `dev.by in spring ${formatYear(datum.date)}`, 'and had left'],
          small * 1.4,
        ),
      ];
    case 'Georgia':
      return [
        { ...number, align: 'end', y: y + size * 0.95 },
        { ...note([[{ text: name, weight: 600 }]], 0), align: 'end' },
      ];
    case 'Lithuania':
      return [
        {
          ...number,
          align: field.pick('end', 'start'),
          lines: [[{ text: `${name} `, size: small, tone: 'ink' }, formatDatum(datum)]],
        },
      ];
    default:
      return [
        { ...number, y: y + size * 1.1 },
        note([[{ text: name, weight: 600 }]], 0),
        {
          ...common,
          id: 'ours',
          y: y + size * 1.1 + small * 1.3,
          size: Math.max(18, small * 0.85),
          tone: 'muted',
          lines: [[{ text: 'our estimate', isEstimate: true }]],
        },
      ];
  }
}

/** The names on the map. */
function namesOf(field: Field): Words[] {
  const map = mapOf(field);
  const [minskX, minskY] = minskOf(field);
  const [polandX, polandY] = map.placeAt('poland');
  const name = (id: string, text: string, x: number, y: number): Words => ({
    kind: 'words',
    id,
    x,
    y,
    size: field.pick(24, 18),
    weight: 600,
    align: 'middle',
    hasHalo: true,
    lines: [text],
  });
  return [
    name('minsk', 'Minsk', minskX, minskY + field.pick(28, 20)),
    name('name-poland', 'Poland', polandX, polandY - field.pick(72, 38)),
  ];
}

function draw(
  field: Field,
  { items, places, lit, risen }: ReturnType<typeof smallPark>,
  found: readonly Group[],
): Item[] {
  let first = 0;
  const marks = found.map((group) => {
    const waiting = risen.slice(first, first + group.count);
    first += group.count;
    return {
      count: group.count,
      look: 'lit' as const,
      away: group.isHere ? placesOf(field, group) : waiting,
      ...(group.isHere && { of: group.datum }),
    };
  });
  const isBoxed = found.some(({ name, isHere }) => name === 'Elsewhere' && isHere);
  return [
    ...mapOf(field).items,
    mapFoot(field),
    ...(isBoxed
      ? [
          {
            kind: 'rect' as const,
            id: 'margin',
            ...boxOf(field),
            fill: 'ground' as const,
            stroke: 'muted' as const,
            dash: [7, 6],
          },
        ]
      : []),
    ...items,
    {
      kind: 'marks',
      id: 'park',
      shape: 'square',
      places,
      groups: [{ count: lit, look: 'lit' }, ...marks],
    },
    ...namesOf(field),
    ...found.filter(({ isHere }) => isHere).flatMap((group) => wordsOf(field, group)),
  ];
}

/** The park's lost lights fly from Minsk to the countries of a survey, by its shares. */
export const destinationsChart = defineChart('destinations', (story) => {
  const lost = story.datum('staff-loss');
  const each = story.datum('people-per-window');
  const data = groups.map(({ figure }) => story.datum(figure));
  const counts = largestRemainder(
    Math.round(lost.value / each.value),
    data.map(({ value }) => value),
  );
  const found = groups.flatMap((group, index) => {
    const datum = data[index];
    return datum ? [{ ...group, datum, count: counts[index] ?? 0 }] : [];
  });
  const when = formatDate(data[0]?.date ?? lost.date);
  const names = [...new Set(groups.map(({ step }) => step))];
  const labels = ['Poland', 'Georgia and Lithuania', 'Elsewhere'];
  const parkOf = oncePerField((field) => smallPark(field, story));
  return {
    caption: `Where those had gone who answered dev.by’s survey of spring ${formatYear(data[0]?.date ?? lost.date)} and had left; the park’s lights are dealt out by its shares`,
    rows: [
      ...found.map(({ name, datum }) => ({ label: name, of: datum })),
      { label: 'All lights: fewer in the park', of: lost },
      { label: story.event('map-outlines').short, of: story.event('map-outlines') },
    ],
    enters: false,
    steps: names.map((name, current) => {
      const shown = found.map((group) => ({
        ...group,
        isHere: names.indexOf(group.step) <= current,
      }));
      const told = shown.filter(({ isHere }) => isHere);
      return {
        name,
        label: labels[current] ?? name,
        sentence: `A map with the park, small, at Minsk. Its lost lights go where a survey of ${when} has those who left: ${told
          .map(
            ({ name: place, datum }) =>
              `${place} ${formatDatum(datum)}${datum.confidence === 'derived' ? ' (our estimate)' : ''}`,
          )
          .join('; ')}.`,
        spec: scene((field) => draw(field, parkOf(field), shown), {
          seconds: current === 0 ? 2 : 0.9,
        }),
      };
    }),
  };
});
