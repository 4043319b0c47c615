import { defineChart } from '../../src/charts/chart.ts';
import { type Field, type Item, scene, type Words } from '../../src/charts/scene/spec.ts';
import { formatDate, formatDayMonth, formatYear, toOrder, toYears } from '../../src/data/dates.ts';
import { capitalize, spellNumber } from '../../src/data/format.ts';
import type { Story, StoryEvent } from '../../src/data/story.ts';

interface Door {
  name: string;
  event: StoryEvent;
  /** When it closes, where that is later than it was decided. */
  date: string;
  /** What is behind it, then what closed it; and in a column, in a word. */
  open: string[];
  closed: string[];
  short: string;
}

function doorsOf(story: Story): Door[] {
  const door = (name: string, id: string, open: string[], closed: string[], short: string) => {
    const event = story.event(id);
    return { name, event, date: event.end ?? event.date, open, closed, short };
  };
  const banks = (id: string) => spellNumber(story.datum(id).value);
  const [first, last] = [banks('swift-banks-march-2022'), banks('swift-banks-june-2022')];
  return [
    door(
      'airspace',
      'airspace-closed',
      ['Flights to', 'the EU'],
      ['EU airspace shut to', 'Belarusian carriers'],
      'Airspace',
    ),
    door(
      'first-banks',
      'swift-three',
      ['Payments', 'through SWIFT'],
      [`${capitalize(first)} banks`, 'cut from SWIFT'],
      'SWIFT',
    ),
    door(
      'wargaming',
      'wargaming-leaves',
      ['The maker of', 'World of Tanks'],
      ['Wargaming', 'announces exit'],
      'Studio',
    ),
    door(
      'last-bank',
      'swift-fourth',
      ['One more bank', 'in SWIFT'],
      [`${capitalize(last)} more bank`, 'cut off'],
      'SWIFT',
    ),
  ];
}

/** The axis of time, ending where doors after the invasion have room at its right. */
function layOut(field: Field, story: Story, doors: readonly Door[]) {
  const dates = [story.event('ryanair-landing').date, ...doors.map(({ date }) => date)];
  const years = dates.map(toYears);
  const [from, until] = [
    Math.floor(Math.min(...years) * 12) / 12,
    Math.ceil(Math.max(...years) * 12) / 12,
  ];
  const [left, right] = field.pick([64, 900], [4, 300]);
  const axisY = field.pick(566, 300);
  const size = field.pick({ width: 150, height: 270 }, { width: 72, height: 190 });
  const top = field.pick(236, 62);
  const lefts = field.pick([64, 690, 878, 1066], [0, 236, 322, 408]);
  const xOf = (date: string) => left + ((toYears(date) - from) / (until - from)) * (right - left);
  return { from, until, left, right, axisY, size, top, lefts, xOf };
}

type Layout = ReturnType<typeof layOut>;

/** A corner of the leaf, by its share of the width and height: an open leaf is seen from the side. */
function corner({ size, top }: Layout, left: number, isOpen: boolean) {
  const swing = isOpen ? 0.3 : 1;
  return (across: number, down: number): [number, number] => {
    const bend = isOpen ? across * 0.07 : 0;
    return [left + across * swing * size.width, top + (bend + down * (1 - 2 * bend)) * size.height];
  };
}

function quad(
  at: ReturnType<typeof corner>,
  [x, y, right, bottom]: readonly [number, number, number, number],
) {
  return [...at(x, y), ...at(right, y), ...at(right, bottom), ...at(x, bottom)];
}

/** Light of nobody through a frame, and the leaf before it. */
function drawDoor(layout: Layout, door: Door, index: number, isOpen: boolean): Item[] {
  const { size, top, axisY } = layout;
  const left = layout.lefts[index] ?? 0;
  const foot = top + size.height;
  const at = corner(layout, left, isOpen);
  const leaf = { kind: 'path', isClosed: true, stroke: 'outline' } as const;
  const rim = size.width * 0.05;
  const knob = at(0.88, 0.52);
  const knobSize = size.width * 0.06;
  return [
    {
      kind: 'rect',
      id: `frame-${door.name}`,
      fill: 'outline',
      x: left - rim,
      y: top - rim,
      width: size.width + 2 * rim,
      height: size.height + rim,
    },
    {
      kind: 'rect',
      id: `light-${door.name}`,
      fill: 'paper',
      x: left,
      y: top,
      width: size.width,
      height: size.height,
    },
    ...(isOpen
      ? [
          {
            kind: 'path',
            id: `floor-${door.name}`,
            fill: 'paper',
            opacity: 0.16,
            isClosed: true,
            points: [
              ...[left + size.width * 0.3, foot, left + size.width, foot],
              ...[left + size.width * 1.04, axisY - 6, left - size.width * 0.05, axisY - 6],
            ],
          } as const,
        ]
      : []),
    {
      ...leaf,
      id: `leaf-${door.name}`,
      fill: 'wall',
      of: door.event,
      points: quad(at, [0, 0, 1, 1]),
    },
    { ...leaf, id: `upper-${door.name}`, points: quad(at, [0.14, 0.1, 0.86, 0.44]) },
    { ...leaf, id: `lower-${door.name}`, points: quad(at, [0.14, 0.58, 0.86, 0.93]) },
    {
      kind: 'rect',
      id: `knob-${door.name}`,
      fill: 'muted',
      x: knob[0] - knobSize / 2,
      y: knob[1] - knobSize / 2,
      width: knobSize,
      height: knobSize,
      radius: knobSize / 2,
    },
  ];
}

/** What a door leads to; once it is closed when and how, and a leader to its date. */
function label(field: Field, layout: Layout, door: Door, index: number, isOpen: boolean): Item[] {
  const { size, top, axisY, xOf } = layout;
  const left = layout.lefts[index] ?? 0;
  const size22 = field.pick(22, 18);
  const words = (
    id: string,
    lines: (string | { text: string; weight: number }[])[],
    tone: 'ink' | 'muted',
  ): Item => ({
    kind: 'words',
    id: `${id}-${door.name}`,
    x: left,
    y: top - field.pick(18, 14) - (lines.length - 1) * size22 * 1.22,
    size: size22,
    tone,
    lines,
  });
  if (isOpen) return [words('open', field.pick(door.open, [door.short]), 'muted')];
  const when = field.pick(
    formatDate(door.date),
    formatDate(door.date).replace(/^(\d+ \w{3}).*/, '$1'),
  );
  const bold = [{ text: when, weight: 700 }];
  const [middle, on] = [left + size.width / 2, xOf(door.date)];
  const foot = top + size.height;
  return [
    words('closed', [bold, ...field.pick(door.closed, [door.short])], 'ink'),
    {
      kind: 'path',
      id: `leader-${door.name}`,
      stroke: 'ink',
      lineWidth: 1.5,
      points: [
        middle,
        foot,
        middle,
        foot + (axisY - foot) * 0.3,
        on,
        foot + (axisY - foot) * 0.72,
        on,
        axisY,
      ],
    },
    {
      kind: 'rect',
      id: `date-${door.name}`,
      fill: 'ink',
      ...{ x: on - 6, y: axisY - 6, width: 12, height: 12, radius: 6 },
    },
  ];
}

/** A mark below the axis with its words at its right. */
function below(
  { axisY, xOf }: Layout,
  field: Field,
  { event, lines, tone }: { event: StoryEvent; lines: Words['lines']; tone: 'ink' | 'loss' },
): Item[] {
  const x = xOf(event.date);
  const foot = axisY + field.pick(72, 84);
  return [
    {
      kind: 'path',
      id: `mark-${event.id}`,
      stroke: tone,
      lineWidth: 3,
      points: [x, axisY, x, foot],
    },
    {
      kind: 'words',
      id: `below-${event.id}`,
      of: event,
      x: x + 10,
      y: axisY + field.pick(40, 34),
      size: field.pick(22, 18),
      lines,
    },
  ];
}

function axis(field: Field, { from, until, left, right, axisY }: Layout): Item[] {
  const months = Math.round((until - from) * 12);
  const isYear = (month: number) =>
    Math.abs(((from + month / 12) % 1) - 0) < 0.01 || (from + month / 12) % 1 > 0.99;
  const x = (month: number) => left + (month / months) * (right - left);
  const ticks = Array.from({ length: months + 1 }, (_, month) => month);
  return [
    { kind: 'path', id: 'axis', stroke: 'muted', points: [left, axisY, right, axisY] },
    ...ticks.map(
      (month): Item => ({
        kind: 'path',
        id: `tick-${month}`,
        stroke: 'muted',
        lineWidth: 1.5,
        points: [x(month), axisY, x(month), axisY + (isYear(month) ? 14 : 7)],
      }),
    ),
    ...ticks.filter(isYear).map(
      (month): Item => ({
        kind: 'words',
        id: `year-${month}`,
        x: x(month),
        y: axisY - 10,
        size: field.pick(20, 18),
        tone: 'muted',
        align: 'middle',
        lines: [String(Math.round(from + month / 12))],
      }),
    ),
  ];
}

function landed(field: Field, event: StoryEvent) {
  const day = field.pick(formatDate, formatDayMonth)(event.date);
  const rest = field.pick(['is forced to land in Minsk'], ['A Ryanair flight', 'is forced down']);
  const first = { text: field.pick(`${day}: a Ryanair flight`, day), weight: 600 };
  return { event, tone: 'loss', lines: [[{ ...first, tone: 'loss' }], ...rest] } as const;
}

function invaded(field: Field, event: StoryEvent) {
  const day = field.pick(formatDate, formatDayMonth)(event.date);
  const first = { text: field.pick(`${day}: the invasion`, day), weight: 600 };
  const alsoFrom = { text: 'also from Belarus', tone: 'loss', weight: 600 } as const;
  const rest = field.pick(
    [['Russia invades Ukraine, ', alsoFrom]],
    [['Russia invades Ukraine,'], [alsoFrom]],
  );
  return { event, tone: 'ink', lines: [[first], ...rest] } as const;
}

/** Doors that close from 2021 to 2022, one a press, over an axis with their dates. */
export const doorsChart = defineChart('doors', (story) => {
  const doors = doorsOf(story);
  const [landing, invasion] = [story.event('ryanair-landing'), story.event('invasion')];
  const told = (closed: readonly Door[]) =>
    closed.map(({ closed: lines, date }) => `${lines.join(' ')} (${formatDate(date)})`).join('; ');
  const steps = ['all-open', ...doors.map(({ name }) => name)];
  return {
    caption: 'How the ways out of Belarus closed',
    rows: [landing, ...doors.map(({ event }) => event), invasion]
      .sort((one, other) => toOrder(one.date) - toOrder(other.date))
      .map((of) => ({ label: of.short, of })),
    enters: false,
    steps: steps.map((name, count) => {
      const closed = doors.slice(0, count);
      const isAfterInvasion = count > 1;
      return {
        name,
        label: count === 0 ? 'All doors open' : `${closed.at(-1)?.closed.join(' ')}`,
        sentence:
          count === 0
            ? `Four open doors with light behind them, over an axis of time: flights to the EU, payments through SWIFT, the maker of World of Tanks, one more bank.`
            : `${spellNumber(count)} of ${spellNumber(doors.length)} doors are closed, each at its date: ${told(closed)}. ${isAfterInvasion ? `Russia invades Ukraine on ${formatDate(invasion.date)}` : `A Ryanair flight is forced to land in Minsk on ${formatDate(landing.date)}`}.`.replace(
                /^./,
                (letter) => letter.toUpperCase(),
              ),
        spec: scene((field) => {
          const layout = layOut(field, story, doors);
          return [
            ...doors.flatMap((door, index) => drawDoor(layout, door, index, index >= count)),
            ...axis(field, layout),
            ...doors.flatMap((door, index) => label(field, layout, door, index, index >= count)),
            ...(count > 0 ? below(layout, field, landed(field, landing)) : []),
            {
              kind: 'words',
              id: count > 0 ? 'before-the-war' : 'all-open',
              x: field.pick(256, 92),
              y: field.pick(350, 150),
              size: field.pick(30, 20),
              tone: 'muted',
              lines:
                count > 0
                  ? field.pick(
                      ['The first door closed', 'before the war'],
                      ['The first', 'closed before', 'the war'],
                    )
                  : field.pick(
                      [`Early in ${formatYear(landing.date)}`, 'all of them stood open'],
                      [`Early in ${formatYear(landing.date)}`, 'all stood', 'open'],
                    ),
            },
            ...(isAfterInvasion ? below(layout, field, invaded(field, invasion)) : []),
          ];
        }),
      };
    }),
  };
});
