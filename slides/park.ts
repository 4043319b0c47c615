/** The park as it is drawn each time it comes back: thirteen buildings, a window for each hundred people. Drawn, not surveyed. */
import { layOutSkyline, shuffledOrder } from '../src/charts/scene/layouts.ts';
import type { Field, Item, MarkGroup, Place, Run, Words } from '../src/charts/scene/spec.ts';
import { formatDate, formatYear } from '../src/data/dates.ts';
import { capitalize, formatDatum, formatValue } from '../src/data/format.ts';
import type { Datum, Story, StoryEvent } from '../src/data/story.ts';
import type { Formatter } from '../src/deck/formatter.ts';
import { type Html, html } from '../src/deck/html.ts';

const buildings = [
  { columns: 4, rows: 9 },
  { columns: 5, rows: 13 },
  { columns: 3, rows: 19 },
  { columns: 6, rows: 10 },
  { columns: 4, rows: 17 },
  { columns: 5, rows: 20 },
  { columns: 6, rows: 12 },
  { columns: 3, rows: 15 },
  { columns: 5, rows: 19 },
  { columns: 4, rows: 9 },
  { columns: 6, rows: 14 },
  { columns: 2, rows: 11 },
  { columns: 5, rows: 12 },
];

/** More windows than this are no drawing of a park. */
const most = 4000;

/** Windows that stand for a number of people. Throws a sentence where that is no count, or far more than fit. */
export function windowsFor(datum: Datum, story: Story): number {
  const each = story.datum('people-per-window').value;
  const count = Math.round(datum.value / each);
  if (count >= 0 && count <= most) return count;
  throw new Error(
    `"${datum.id}" of ${datum.value} gives ${count} windows at one for ${each}; the walls have room for at most ${most}`,
  );
}

/** The windows of the park in a field, in the order in which they light up; buildings grow where there are too few. */
export function parkPlaces(field: Field, count: number) {
  const built = buildings.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
  const grown = Math.max(1, count / built);
  const box = { left: 0, right: field.width, top: field.pick(286, 74), bottom: field.bottom };
  const { walls, windows, grounds } = layOutSkyline(
    buildings.map(({ columns, rows }) => ({ columns, rows: Math.ceil(rows * grown) })),
    box,
    field.pick(1, 2),
  );
  const places = shuffledOrder(windows.length).map(
    (index): Place => windows[index] ?? [0, 0, 0, 0],
  );
  return { walls, places, grounds };
}

/** The buildings and their windows; marks without a group stay blank. */
export function park(field: Field, story: Story, groups: readonly MarkGroup[]): Item[] {
  const peak = Math.max(...story.series('staff').points.map((point) => windowsFor(point, story)));
  const { walls, places, grounds } = parkPlaces(field, peak);
  return [
    ...walls,
    ...grounds.map(
      ({ left, right, y }, index): Item => ({
        kind: 'path',
        id: `ground-${index}`,
        points: [left, y, right, y],
        stroke: 'rule',
      }),
    ),
    { kind: 'marks', id: 'park', shape: 'square', places, groups, staggers: true },
  ];
}

/** When a count of the staff is for: the estimate stands for no month. */
export function whenOf({ date, confidence }: Datum): string {
  return confidence === 'derived' ? `early ${formatYear(date)}` : formatDate(date);
}

/** "About 80,000 people · early 2022, our estimate", over the roofs. */
export function headcount(field: Field, counted: Datum, what = 'people'): Words {
  const isOurs = counted.confidence === 'derived';
  const small = { size: field.pick(26, 18), tone: 'muted', weight: 400 } as const;
  const number = `${capitalize(formatDatum(counted))} ${what}`;
  const date = (before: string): Run[] => [
    { text: `${before}${whenOf(counted)}${isOurs ? ', ' : ''}`, ...small },
    ...(isOurs ? [{ text: 'our estimate', isEstimate: true, ...small }] : []),
  ];
  return {
    kind: 'words',
    id: `headcount-${counted.date}`,
    x: field.left,
    y: field.pick(204, 32),
    size: field.pick(60, 34),
    tone: 'people',
    weight: 600,
    lines: field.pick([[number, ...date(' · ')]], [[number], date('')]),
  };
}

/** What happened while the lights burned, between the headcount and the roofs; in a column the caption says it. */
export function underHeadcount(
  field: Field,
  of: StoryEvent,
  line: readonly (string | Run)[],
): Words | false {
  return field.pick<Words | false>(
    {
      kind: 'words',
      id: `under-headcount-${of.id}`,
      of,
      x: field.left,
      y: 250,
      size: 26,
      lines: [line],
    },
    false,
  );
}

/** How the drawing of the park is to be read. */
export function readPark({ value }: Pick<Formatter, 'value'>): Html {
  return html`One window is ${value('people-per-window')} people; the buildings are drawn, not surveyed.`;
}

/** A row of the chart's table that says what one window stands for. */
export function windowRow(story: Story) {
  return { label: 'One window', of: story.datum('people-per-window') };
}

/** "100 people", what one window stands for. */
export function perWindow(story: Story): string {
  const { value, unit } = story.datum('people-per-window');
  return formatValue(value, unit);
}

/** The last name of a person, as a drawing says it where there is no room for more. */
export function surnameOf(id: string, story: Story): string {
  const { name } = story.person(id);
  return name.split(' ').at(-1) ?? name;
}
