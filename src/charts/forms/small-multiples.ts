/** Buildings, windows and a line side by side: three counts, each in the form of its own, under its words. */
import type { Chart } from 'chart.js';
import { toYears } from '../../data/dates.ts';
import type { Datum } from '../../data/story.ts';
import type { Annotations } from '../canvas/annotations.ts';
import { typeSize } from '../canvas/measure-text.ts';
import type { Geometry } from '../canvas/unit-mark-scene.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { gridBuildings } from './dot-field.ts';
import { type Label, label, measureLabel } from './label.ts';
import { lineColors, pointFills, segmentStyle } from './line.ts';
import { layOutSkyline, type Plan, windowsOf } from './skyline.ts';
import {
  type Area,
  boxOf,
  countOf,
  looksOf,
  placeGroups,
  type UnitMarkGroup,
  unitMarksConfig,
} from './unit-mark-groups.ts';

/** What stands over a form: its name, its number and what this is of. */
export interface FormWords {
  name: string;
  number: string;
  rest: string;
  tone: Tone;
}

export interface SmallMultiples {
  /** From left to right: buildings, windows, line. */
  words: readonly [FormWords, FormWords, FormWords];
  /** Groups of buildings; the same at every step. */
  buildings: readonly UnitMarkGroup[];
  plan: Plan;
  /** Groups of lit windows in the building of the plan; the same at every step. */
  windows: readonly UnitMarkGroup[];
  points: readonly Datum[];
  /** The last point that the line has reached. */
  until: Datum;
  /** The tone of stretches of the line that fall. */
  falling?: Tone;
}

/** Where the three stand, as shares of the width; a point at the right edge has room for its mark. */
const thirds = [
  { left: 0, right: 0.29 },
  { left: 0.35, right: 0.64 },
  { left: 0.705, right: 0.985 },
] as const;

/** Where they begin, as a share of the height: words over them take more pixels where a chart is narrow. */
const topIn = ({ width, height }: { width: number; height: number }) =>
  height > 0 ? Math.min(0.5, (width < 700 ? 176 : 148) / height) : 0;
/** Where they end: years stand under the line. */
const floor = 0.93;

/** How the line through derived values is broken, in pixels: it is thicker than in a chart of its own. */
const hollowDash = [2, 7];

/** Buildings in a row of the block. */
const perRow = 7;

const areaOf = (index: 0 | 1 | 2, width: number, height: number): Area => ({
  ...thirds[index],
  top: topIn({ width, height }),
  bottom: floor,
});

/** Where buildings and windows stand on a chart of a size: windows first, for their size is that of the frames. */
export function layOutSmallMultiples(
  spec: SmallMultiples,
  width: number,
  height: number,
): Geometry {
  const { plan, windows, buildings } = spec;
  const park = layOutSkyline(
    { plan, unitMarks: windows, area: areaOf(1, width, height) },
    width,
    height,
  );
  const block = gridBuildings(
    countOf(buildings),
    boxOf(areaOf(0, width, height), width, height),
    perRow,
  );
  const groups = placeGroups(buildings, block, width, height);
  return {
    ...park,
    // What a building leaves is no dark window: its frame has no size.
    windows: [...park.windows, ...block.map((place) => ({ ...place, width: 1, height: 1 }))],
    unitMarks: [...park.unitMarks, ...groups.unitMarks],
    groups: [...park.groups, ...groups.groups],
  };
}

/** The words over one form, below each other. */
function headingOf(theme: Theme, words: FormWords, index: 0 | 1 | 2): Label[] {
  const { left, right } = thirds[index];
  const breakAt = ({ width }: Chart) => width * (right - left) + (width < 700 ? 8 : 24);
  const base = { x: left, y: 0, align: 'start' as const, wraps: true, breakAt };
  const color = toneOf(theme, words.tone);
  const name = { ...base, text: words.name, color, size: typeSize.strong, weight: 600 };
  const number = { ...base, text: words.number, color, weight: 600 };
  const size = (chart: Chart) =>
    [typeSize.display, typeSize.large, 34, 28, typeSize.strong].find(
      (pixels) => measureLabel(chart, theme, { ...number, size: pixels }).width <= breakAt(chart),
    ) ?? typeSize.label;
  const under =
    (...over: Label[]) =>
    (chart: Chart) =>
      over.reduce((sum, spec) => sum + measureLabel(chart, theme, spec).height, 4);
  return [
    name,
    { ...number, size, dy: under(name) },
    { ...base, text: words.rest, color: theme.ink, dy: under(name, { ...number, size }) },
  ];
}

/** The unseen axes of the line, so wide and high that its points fall on the last third. */
function axesOf(points: readonly Datum[]) {
  const years = points.map(({ date }) => toYears(date));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const { left, right } = thirds[2];
  const each = Math.max(1, to - from) / (right - left);
  const most = Math.max(1, ...points.map(({ value }) => value));
  return {
    years: { ...hiddenAxis(from - left * each, from + (1 - left) * each), axis: 'x' as const },
    values: {
      ...hiddenAxis(0, most),
      axis: 'y' as const,
      afterDataLimits: (axis: { min: number; max: number; chart: Chart }) => {
        const top = topIn(axis.chart);
        const unit = most / (floor - top);
        axis.max = most + top * unit;
        axis.min = -(1 - floor) * unit;
      },
    },
  };
}

/** The line, its points, and the pen that draws it. */
function lineOf(theme: Theme, { points, until, falling }: SmallMultiples) {
  const data = points.map(({ date, value }) => ({ x: toYears(date), y: value }));
  const colors = lineColors(theme, points, falling);
  const axes = { xAxisID: 'years', yAxisID: 'values', clip: false as const };
  return [
    {
      ...axes,
      type: 'line' as const,
      data,
      borderWidth: 5,
      borderColor: theme.money,
      segment: segmentStyle(points, colors, hollowDash),
      pointRadius: 0,
    },
    {
      ...axes,
      data,
      // Where points are close, the pen's edge would show a part of the next.
      pointRadius: points.map(({ date }) => (toYears(date) <= toYears(until.date) ? 6 : 0)),
      pointBorderWidth: 3,
      pointBorderColor: colors,
      pointBackgroundColor: pointFills(theme, points, colors),
    },
    { ...axes, data: [{ x: toYears(until.date), y: 0 }], pointRadius: 0, pointHitRadius: 0 },
  ];
}

/** The years under the line's first, highest and last point. */
function yearsOf(theme: Theme, points: readonly Datum[]): Label[] {
  const { left, right } = thirds[2];
  const years = points.map(({ date }) => toYears(date));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const highest = points.reduce((high, point) => (point.value > high.value ? point : high));
  return [points[0], highest, points.at(-1)].flatMap((point) =>
    point
      ? {
          x: left + ((toYears(point.date) - from) / Math.max(1, to - from)) * (right - left),
          y: floor,
          dy: 16,
          text: String(Math.floor(toYears(point.date))),
          color: theme.muted,
          // Two years side by side need their room.
          isFitting: ({ width }: Chart) => width >= 700 || point !== highest,
        }
      : [],
  );
}

/** The still of three forms: at least one point. */
export function drawSmallMultiples(theme: Theme, spec: SmallMultiples): ChartConfig {
  const { plan, windows, buildings, points, until } = spec;
  const lit = looksOf(theme, windows, windowsOf(plan), theme.wall);
  const config = unitMarksConfig(
    theme,
    [...windows, ...buildings],
    {},
    {
      unitMarks: [...lit, ...looksOf(theme, buildings, countOf(buildings), theme.ground)],
      layOut: (width, height) => layOutSmallMultiples(spec, width, height),
      wall: theme.wall,
      frame: tint(theme.shell, 0.6),
      areLinked: false,
      link: 0,
    },
  );
  const axes = axesOf(points);
  const words = ([0, 1, 2] as const).flatMap((index) => headingOf(theme, spec.words[index], index));
  const annotations: Annotations = Object.fromEntries(
    [...words, ...yearsOf(theme, points)].map((one, index) => [
      `words-${index}`,
      label(theme, one),
    ]),
  );
  const isShown = ({ date }: Datum) => toYears(date) <= toYears(until.date);
  return {
    ...config,
    marks: {
      dataset: 0,
      of: [
        ...(config.marks?.of ?? []),
        ...points.map((what, index) => ({
          what,
          isShown: isShown(what),
          at: { dataset: 2, index },
        })),
      ],
    },
    data: { datasets: [...config.data.datasets, ...lineOf(theme, spec)] },
    options: {
      ...config.options,
      scales: { ...config.options?.scales, years: axes.years, values: axes.values },
      plugins: { pen: { line: 1, points: 2, pen: 3 }, annotations: { of: annotations } },
    },
  };
}
