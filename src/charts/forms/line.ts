/** A line in time: drawn as far as a step says, hollow and dashed where values are derived. */

import type { Chart } from 'chart.js';
import { toYears } from '../../data/dates.ts';
import { formatValue } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import { fontOf, typeSize } from '../canvas/measure-text.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';
import { scaleFor, valueAxis, yearAxis, yearsOf } from './axes.ts';
import { boxesOfEvents, eventMarks, type MarkedEvent, type Plot } from './event-mark.ts';
import { type Label, label, measureLabel } from './label.ts';
import { type Point, placeLabels } from './placement.ts';

/** Whether a point is our own arithmetic. */
export function isDerived(point: Datum | undefined): boolean {
  return point?.confidence === 'derived';
}

/** The colour of each point, and of the line that leads to it; `falling` is the tone of one below the one before it. */
export function lineColors(
  theme: Theme,
  points: readonly Datum[],
  falling: Tone = 'money',
): string[] {
  return points.map(({ value }, index) =>
    toneOf(theme, value < (points[index - 1]?.value ?? value) ? falling : 'money'),
  );
}

/** The look of the stretches between points; `dash` is how one from or to a derived value is broken, in pixels. */
export function segmentStyle(points: readonly Datum[], colors: readonly string[], dash: number[]) {
  return {
    borderColor: ({ p1DataIndex }: { p1DataIndex: number }) => colors[p1DataIndex],
    borderDash: ({ p0DataIndex, p1DataIndex }: { p0DataIndex: number; p1DataIndex: number }) =>
      isDerived(points[p0DataIndex]) || isDerived(points[p1DataIndex]) ? dash : undefined,
  };
}

/** What points are filled with: derived ones are hollow. */
export function pointFills(
  theme: Theme,
  points: readonly Datum[],
  colors: readonly string[],
): (string | undefined)[] {
  return points.map((point, index) => (isDerived(point) ? theme.ground : colors[index]));
}

/** How a line through derived values is broken, in pixels. */
const hollowDash = [5, 5];

/** Narrower charts, in pixels, have no room for words under values. */
const narrow = 600;

/** What a chart keeps free at its right for the words of its last point, as a share of its width. */
const endRoom = { wide: 0.14, narrow: 0.2 };

/** A value written at its point. */
export interface LineValue {
  point: Datum;
  isShown: boolean;
  /** Whether it is written large, in the line's colour. */
  isStrong: boolean;
  /** What is said under it where there is room, line by line. */
  words?: readonly string[] | undefined;
}

export interface LineSpec {
  /** In rising order of date. */
  points: readonly Datum[];
  /** The last point that is drawn. */
  until: Datum;
  /** The tone of stretches that fall: whether that is a loss, the story says. Without it they look like the others. */
  falling?: Tone | undefined;
  /** The same points at every step of a chart. */
  values: readonly LineValue[];
  /** The same events at every step of a chart. */
  events?: readonly MarkedEvent[];
}

/** The line, its points and, last, the pen: see line-reveal.ts. */
function dataSets(theme: Theme, { points, until, falling }: LineSpec) {
  const data = points.map(({ date, value }) => ({ x: toYears(date), y: value }));
  const colors = lineColors(theme, points, falling);
  return [
    {
      data,
      order: 1,
      borderWidth: 4,
      borderColor: theme.money,
      segment: segmentStyle(points, colors, hollowDash),
      pointRadius: 0,
      clip: false as const,
    },
    {
      data,
      showLine: false,
      pointRadius: 6,
      pointHoverRadius: 8,
      pointBorderWidth: 3,
      pointBorderColor: colors,
      pointBackgroundColor: pointFills(theme, points, colors),
      clip: false as const,
    },
    { data: [{ x: toYears(until.date), y: 0 }], pointRadius: 0, pointHitRadius: 0 },
  ];
}

/** The plot of a line, which holds all points, however far the line is drawn. */
export function linePlot(points: readonly Datum[]): Plot {
  return { points, scale: scaleFor(points.map(({ value }) => value)), years: yearsOf(points) };
}

/** The Chart.js configuration of a line. */
export function drawLine(theme: Theme, spec: LineSpec): ChartConfig {
  const { points, until, values, events = [], falling } = spec;
  const plot = linePlot(points);
  const colors = lineColors(theme, points, falling);
  const unit = until.unit;
  const isEndTold = values.some(({ point }) => point === points.at(-1));
  const strongSize = ({ width }: { width: number }) =>
    isEndTold && width < narrow ? typeSize.strong : typeSize.display;
  const labels = values.map(({ point, isShown, isStrong, words = [] }): Label & Point => ({
    x: toYears(point.date),
    y: point.value,
    text: ({ width }) => [formatValue(point.value, point.unit), ...(width < narrow ? [] : words)],
    color: isStrong ? (colors[points.indexOf(point)] ?? theme.ink) : theme.ink,
    hasLeader: true,
    leaderSize: isStrong ? strongSize : typeSize.strong,
    isShown,
  }));
  const places = placing(
    theme,
    labels,
    (chart) => boxesOfEvents(chart, theme, events, plot),
    points,
  );
  return {
    marks: {
      dataset: 1,
      of: points.map((what) => ({
        what,
        isShown: toYears(what.date) <= toYears(until.date),
      })),
    },
    type: 'line',
    data: { datasets: dataSets(theme, spec) },
    options: {
      layout: {
        padding: ({ chart: { width } }: { chart: Chart }) => ({
          top: 24,
          right: width >= narrow ? endRoom.wide * width : isEndTold ? endRoom.narrow * width : 24,
        }),
      },
      scales: {
        x: yearAxis(theme, plot.years),
        y: valueAxis(theme, plot.scale, (value) => (value === 0 ? '0' : formatValue(value, unit))),
      },
      font: fontOf(theme, typeSize.label),
      plugins: {
        pen: { line: 0, points: 1, pen: 2 },
        annotations: {
          of: {
            ...eventMarks(theme, events, plot),
            ...Object.fromEntries(
              labels.map((spec, index) => [
                `value-${values[index]?.point.date}`,
                label(theme, { ...spec, place: (chart) => places(chart)[index] ?? { x: 0, y: 0 } }),
              ]),
            ),
          },
        },
      },
    },
  };
}

/** Half of a point's mark, in pixels, with its rim. */
const pointReach = 8;

/** Where the words of a line stand on a chart, worked out once for each size of it. */
function placing(
  theme: Theme,
  labels: readonly (Label & Point)[],
  obstaclesOn: (chart: Chart) => ReturnType<typeof boxesOfEvents>,
  points: readonly Datum[],
): (chart: Chart) => readonly Point[] {
  let known: { size: string; places: readonly Point[] } | undefined;
  return (chart) => {
    const { left, right, top, bottom } = chart.chartArea;
    const size = [left, right, top, bottom].join();
    if (known?.size === size) return known.places;
    const pixel = (x: number, y: number): Point => ({
      x: chart.scales.x?.getPixelForValue(x) ?? 0,
      y: chart.scales.y?.getPixelForValue(y) ?? 0,
    });
    const line = points.map(({ date, value }) => pixel(toYears(date), value));
    const places = placeLabels(
      labels.map((spec) => ({ at: pixel(spec.x, spec.y), ...measureLabel(chart, theme, spec) })),
      {
        line,
        obstacles: [
          ...obstaclesOn(chart),
          // A value on a gridline reads as that line's.
          ...(chart.scales.y?.ticks ?? []).map(({ value }) => {
            const { y } = pixel(0, value);
            return { left, right, top: y - 1, bottom: y + 1 };
          }),
          ...line.map(({ x, y }) => ({
            left: x - pointReach,
            right: x + pointReach,
            top: y - pointReach,
            bottom: y + pointReach,
          })),
        ],
        within: { left: left - 10, right: chart.width, top: 0, bottom },
      },
    );
    known = { size, places };
    return places;
  };
}
