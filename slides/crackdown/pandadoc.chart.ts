import { defineChart } from '../../src/charts/chart.ts';
import { layOutGrid } from '../../src/charts/scene/layouts.ts';
import {
  type Field,
  type Item,
  type Place,
  scene,
  type Words,
} from '../../src/charts/scene/spec.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatNumber, spellNumber } from '../../src/data/format.ts';
import type { Datum } from '../../src/data/story.ts';

/** The wall of the office and its windows. */
function layOut(field: Field, count: number) {
  const [top, bottom] = field.pick([150, 478], [0, 184]);
  const [left, right] = field.pick([field.left, field.right], [10, 470]);
  const size = field.pick(236, 102);
  const pitch = count > 1 ? (right - left - size) / (count - 1) : 0;
  const middle = (top + bottom) / 2;
  const places = layOutGrid({
    x: left + size / 2,
    y: middle,
    columns: count,
    count,
    pitch: [pitch, 0],
    size: [size, size],
  });
  const wall: Item = {
    kind: 'rect',
    id: 'office-wall',
    fill: 'wall',
    x: 0,
    y: top,
    width: field.width,
    height: bottom - top,
  };
  return { wall, places, bottom, size };
}

/** The bars of a window, in one stroke: from the left to the middle, up, down, and on to the right. */
function crossAt(x: number, y: number, reach: number): number[] {
  return [x - reach, y, x, y, x, y - reach, x, y + reach, x, y, x + reach, y];
}

/** A count with what it counts at its right, in two lines. */
function counted(
  field: Field,
  {
    of,
    x,
    y,
    lines,
    tone,
  }: { of: Datum; x: number; y: number; lines: string[]; tone: 'ink' | 'loss' },
): Words[] {
  const [first = '', ...others] = lines;
  return [
    {
      kind: 'words',
      id: `count-${of.id}-${tone}`,
      of,
      x,
      y: y + field.pick(28, 22),
      size: field.pick(92, 68),
      weight: 700,
      tone,
      lines: [formatNumber(of.value)],
    },
    {
      kind: 'words',
      id: `counted-${of.id}`,
      x: x + field.pick(72, 54),
      y: y - field.pick(8, 4),
      size: field.pick(28, 19),
      lines: [
        [{ text: first, weight: 600 }],
        ...others.map((text) => [{ text, tone: 'muted' as const, size: field.pick(24, 18) }]),
      ],
    },
  ];
}

/** The wall with its windows: lit, or dark with the last of them in frames. */
function drawOffice(
  field: Field,
  of: Datum,
  count: number,
  framed: number,
  isLit: boolean,
): Item[] {
  const { wall, places, size } = layOut(field, count);
  const square = ([x, y]: Place) => ({
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
  });
  const first = count - framed;
  return [
    wall,
    ...places.map(
      (place, index): Item => ({
        kind: 'rect',
        id: `dark-window-${index}`,
        fill: 'ground',
        stroke: 'outline',
        ...square(place),
      }),
    ),
    {
      kind: 'marks',
      id: 'employees',
      shape: 'square',
      places,
      groups: [{ count, look: isLit ? 'lit' : 'blank', of }],
    },
    ...places.map(
      ([x, y], index): Item => ({
        kind: 'path',
        id: `bars-${index}`,
        stroke: 'wall',
        lineWidth: size * 0.04,
        points: crossAt(x, y, size / 2),
      }),
    ),
    ...places.slice(first).map(
      (place, index): Item => ({
        kind: 'rect',
        id: `frame-${first + index}`,
        of,
        stroke: 'loss',
        lineWidth: size * 0.07,
        ...square(place),
      }),
    ),
  ];
}

/** What happened to the people behind the windows. */
function wordsUnder(field: Field, held: Datum, still: Datum, name: string): Item[] {
  const { bottom, places, size } = layOut(field, Math.round(held.value));
  const y = bottom + field.pick(76, 56);
  const words = (id: string, at: number, text: string, weight: number, type: number): Words => ({
    kind: 'words',
    id,
    x: field.left,
    y: at,
    size: type,
    weight,
    lines: [text],
  });
  if (name === 'office')
    return [
      words('office', bottom + field.pick(70, 44), 'PandaDoc, Minsk', 600, field.pick(40, 28)),
      ...field.pick(
        [
          words(
            'boss',
            bottom + 108,
            'Its boss had backed the protests. A window is one of its employees.',
            400,
            28,
          ),
        ],
        [],
      ),
    ];
  const isLater = name === 'custody';
  const heldWords = counted(field, {
    of: held,
    x: field.left,
    y,
    lines: [
      `held after the ${field.pick('police raid', 'raid')}, the company says`,
      formatDate(held.date),
    ],
    tone: isLater ? 'ink' : 'loss',
  });
  if (!isLater) return heldWords;
  const turningPoint = `AFP calls the raid the turning point${field.pick(': the boss had backed the protests', '')}.`;
  return [
    ...heldWords,
    ...counted(field, {
      of: still,
      x: field.pick((places.at(-1)?.[0] ?? 0) - size * 0.535, field.left),
      y: y + field.pick(0, 86),
      lines: ['still in custody', formatDate(still.date)],
      tone: 'loss',
    }),
    words('turning-point', field.pick(634, 388), turningPoint, 400, field.pick(26, 19)),
  ];
}

/** Four windows of one office: lit, then dark in frames of the colour of what the state did, then one of them still. */
export const pandadocChart = defineChart('pandadoc', (story) => {
  const held = story.datum('pandadoc-held');
  const still = story.datum('pandadoc-still-held');
  const [all, last] = [Math.round(held.value), Math.round(still.value)];
  const steps = [
    {
      name: 'office',
      label: 'Four windows lit',
      framed: 0,
      sentence: `The wall of an office with ${spellNumber(all)} large lit windows side by side, one for each of the employees this is about.`,
    },
    {
      name: 'raid',
      label: 'All dark',
      framed: all,
      sentence: `The ${spellNumber(all)} windows are dark, each in a frame in the colour of alarm: ${spellNumber(all)} employees are held, the company says (${formatDate(held.date)}).`,
    },
    {
      name: 'custody',
      label: 'One still in custody',
      framed: last,
      sentence: `One of the dark windows still has its frame: ${spellNumber(last)} of the employees is still in custody on ${formatDate(still.date)}. For AFP this was the turning point.`,
    },
  ];
  return {
    caption: 'Employees of PandaDoc held after the raid',
    rows: [
      { label: 'Held after the raid, the company says', of: held },
      { label: 'Still in custody', of: still },
    ],
    enters: false,
    steps: steps.map(({ name, label, sentence, framed }) => ({
      name,
      label,
      sentence,
      spec: scene((field) => [
        ...drawOffice(field, name === 'custody' ? still : held, all, framed, framed === 0),
        ...wordsUnder(field, held, still, name),
      ]),
    })),
  };
});
