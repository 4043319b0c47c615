import { defineChart } from '../../src/charts/chart.ts';
import { layOutGrid } from '../../src/charts/scene/layouts.ts';
import { type Field, type Item, type MarkGroup, scene } from '../../src/charts/scene/spec.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Datum } from '../../src/data/story.ts';
import { perWindow, windowRow, windowsFor } from '../park.ts';

const columns = 10;

/** "End of 2023" for the last day of a year. */
const whenOf = ({ date }: Datum) =>
  date.endsWith('-12-31') ? `end of ${formatYear(date)}` : formatDate(date);

interface Staff {
  points: readonly Datum[];
  counts: readonly number[];
  /** Windows of the building. */
  most: number;
}

/** The building, its windows and where a count begins. */
function layOut(field: Field, most: number) {
  const rowCount = most / columns;
  const { pick, bottom, left } = field;
  const [top, width] = [pick(168, 44), pick(540, 200)];
  const pitch = [(width - pick(40, 16)) / columns, (bottom - top - pick(44, 18)) / rowCount] as [
    number,
    number,
  ];
  const first = top + pick(22, 9) + pitch[1] / 2;
  return {
    wall: { x: left, y: top, width, height: bottom - top },
    places: layOutGrid({
      x: left + pick(20, 8) + pitch[0] / 2,
      y: first,
      columns,
      count: most,
      pitch,
      size: [pitch[0] * 0.66, pitch[1] * 0.7],
    }),
    /** Where a count begins: over the row of its topmost windows. */
    lineOf: (count: number) => first + ((most - count) / columns - 0.5) * pitch[1],
  };
}

/** Windows at a step: dark from the top, a row in doubt, lit. */
function groupsAt({ points, counts, most }: Staff, step: number): MarkGroup[] {
  const [of, count = 0] = [points[step], counts[step]];
  const doubt = of && step > 0 && of.about !== 'exact' ? columns : 0;
  const below = of?.about === 'under' ? doubt : 0;
  const [lit, dark] = [count - below, most - count - (doubt - below)];
  const source = of && { of };
  return [
    { count: dark, look: 'gone' },
    { count: doubt, look: 'lit', tone: 'people', ...source },
    { count: lit, look: 'lit', ...source },
  ];
}

/** A count at its line: "over" above it, "under" below. */
function level(
  field: Field,
  { counts, most }: Staff,
  of: Datum,
  index: number,
  step: number,
): Item[] {
  const y = layOut(field, most).lineOf(counts[index] ?? 0);
  const isUnder = of.about === 'under';
  const isNow = index === step;
  const size = isNow ? field.pick(isUnder ? 90 : 56, isUnder ? 44 : 34) : field.pick(40, 26);
  const when = {
    text: whenOf(of),
    tone: 'muted',
    weight: 400,
    size: field.pick(26, 18),
  } as const;
  const x = field.pick(644, 212);
  const items: (Item | false)[] = [
    {
      kind: 'path',
      id: `level-${of.date}`,
      points: [field.pick(604, 200), y, field.right, y],
      stroke: isUnder ? 'people' : 'shell',
      lineWidth: isUnder ? 3 : 1.5,
      draws: true,
    },
    {
      kind: 'words',
      id: `count-${of.date}`,
      x,
      y: isUnder ? y + size * 0.86 : y - field.pick(12, 7),
      size,
      tone: 'people',
      weight: 600,
      of,
      lines:
        isUnder || (field.width < 600 && isNow)
          ? [formatDatum(of)]
          : [[formatDatum(of), { ...when, text: `  ${when.text}` }]],
    },
    isUnder && {
      kind: 'words',
      id: 'what',
      x,
      y: y + size * 0.86 + field.pick(46, 28),
      size: field.pick(28, 18),
      weight: 600,
      lines: field.pick([`people at EPAM in Belarus, ${when.text}`], ['people at EPAM', when.text]),
    },
  ];
  return items.filter((item) => item !== false);
}

/** The largest employer as one building whose rows empty from the top; "over" and "under" leave a row in doubt. */
export const epamChart = defineChart('epam', (story) => {
  const { points, title } = story.series('epam-staff');
  const counts = points.map((of) => windowsFor(of, story));
  const most = Math.max(1, Math.ceil(Math.max(...counts) / columns)) * columns;
  const staff = { points, counts, most };

  return {
    caption: title,
    rows: [...points.map((of) => ({ label: of.what, of })), windowRow(story)],
    enters: false,
    steps: points.map((now, step) => ({
      name: ['before-cuts', 'first-cuts', 'more-cuts'][step] ?? `cuts-${now.date}`,
      label: `${formatDatum(now)}, ${whenOf(now)}`,
      sentence: `A building with a window for every ${perWindow(story)} at EPAM in Belarus: ${points
        .slice(0, step + 1)
        .map((of) => `${formatDatum(of)}, ${whenOf(of)}`)
        .join('; ')}.${step > 0 ? ' Rows are dark from the top; the dim row is in doubt.' : ''}`,
      spec: scene((field) => {
        const { wall, places } = layOut(field, most);
        const last = layOut(field, most).lineOf(counts[step] ?? 0);
        return [
          { kind: 'rect', id: 'epam', fill: 'wall', ...wall },
          {
            kind: 'marks',
            id: 'epam-people',
            shape: 'square',
            places,
            groups: groupsAt(staff, step),
          },
          {
            kind: 'path',
            id: 'ground-0',
            points: [0, field.bottom, field.width, field.bottom],
            stroke: 'rule',
          },
          ...points.slice(0, step + 1).flatMap((of, index) => level(field, staff, of, index, step)),
          now.about !== 'under' && {
            kind: 'words',
            id: `what-${now.date}`,
            x: field.pick(644, 212),
            y: last + field.pick(40, 26),
            size: field.pick(28, 18),
            weight: 600,
            lines: field.pick(['people at EPAM in Belarus'], ['people at EPAM', whenOf(now)]),
          },
          step > 0 && {
            kind: 'words',
            id: 'doubt',
            x: field.pick(644, 212),
            y: field.pick(628, 384),
            size: field.pick(22, 18),
            tone: 'muted',
            lines: [
              field.pick(
                `The dim row is the doubt in “${now.about}”.`,
                `dim row: doubt in “${now.about}”`,
              ),
            ],
          },
        ];
      }),
    })),
  };
});
