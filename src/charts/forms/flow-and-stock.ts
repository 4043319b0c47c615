/**
 * A flow and a stock over one time axis: below, columns up and down from zero for those who came less those who
 * went; above, a line of those who are there. Each has a scale of its own, and its values are written at its marks.
 */
import type { Chart } from 'chart.js';
import { toEnd, toOrder, toYears } from '../../data/dates.ts';
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { Rule } from '../canvas/annotations.ts';
import { sizeIn, typeSize } from '../canvas/measure-text.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';
import { hiddenAxis, yearAxis } from './axes.ts';
import { type Label, label, pixelOn } from './label.ts';

export interface FlowAndStock {
  /** A year each, in rising order: the time axis begins with the first of them. */
  flow: readonly Datum[];
  flowTitle: string;
  /** Written over those of its columns that go down. */
  flowNote: string;
  /** In rising order of date; those from before the time axis are left out. */
  stock: readonly Datum[];
  stockTitle: string;
  tone: Tone;
  /** The last date that is shown. */
  until: string;
}

/** Shares of the plot's height: under the columns, where values of those that go down stand, the columns, between them and the line, which has words, and the line. */
const shares = { below: 0.14, flow: 0.32, between: 0.19, stock: 0.32 };

/** The index of the data set of columns; before it come the points, the line and its pen. */
const columnSet = 3;

/** The widest a column is, in pixels. */
const thickness = 96;

/** The size of the values at columns, which need their room beside each other. */
const flowSize = ({ width }: { width: number }) =>
  sizeIn(width, width < 600 ? typeSize.strong : typeSize.large);

/** The points of a stock that stand on a time axis: what is counted at the end of a year stands where the next begins. */
export function stockOn({ flow, stock }: Pick<FlowAndStock, 'flow' | 'stock'>): Datum[] {
  const [first] = flow;
  return first ? stock.filter(({ date }) => toEnd(date) >= toOrder(first.date)) : [...stock];
}

/** The axes, which share the height of the plot: that of the stock begins where that of the flow ends. */
function axesOf({ flow, stock }: Pick<FlowAndStock, 'flow' | 'stock'>) {
  const values = flow.map(({ value }) => value);
  const [min, max] = [Math.min(0, ...values), Math.max(1, ...values)];
  const whole = (max - min) / shares.flow;
  const most = Math.max(1, ...stock.map(({ value }) => value));
  const wholeStock = most / shares.stock;
  const foot = shares.below + shares.flow + shares.between;
  const years = flow.map(({ date }) => toYears(date));
  const ends = [...years, ...stock.map(({ date }) => toYears(date))];
  return {
    years: { from: Math.floor(Math.min(...years)), to: Math.ceil(Math.max(...ends)) },
    flow: { min: min - shares.below * whole, max: min + (1 - shares.below) * whole },
    stock: { min: -foot * wholeStock, max: (1 - foot) * wholeStock },
    raise: (value: number) => min + (foot - shares.below + value / wholeStock) * whole,
  };
}

function wordsOf(theme: Theme, spec: FlowAndStock): [string, Label][] {
  const { flow, tone, until } = spec;
  const stock = stockOn(spec);
  const axes = axesOf({ flow, stock });
  const color = toneOf(theme, tone);
  const isShown = ({ date }: Datum) => toEnd(date) <= toEnd(until);
  const title = { color: theme.ink, weight: 600, align: 'start' as const, wraps: true };
  const last = stock.filter(isShown).at(-1);
  const peak = flow.reduce(
    (high, point) => (point.value > high.value ? point : high),
    flow[0] ?? stock[0] ?? { date: until, value: 0 },
  );
  const fallen = flow.find(({ value }) => value < 0);
  return [
    [
      'stock-title',
      {
        ...title,
        x: axes.years.from,
        y: axes.flow.max,
        text: spec.stockTitle,
        breakAt: ({ width }) => width * 0.45,
      },
    ],
    [
      'flow-title',
      { ...title, x: axes.years.from, y: axes.raise(0), dy: 10, text: spec.flowTitle },
    ],
    [
      'flow-note',
      {
        x: toYears((fallen ?? peak).date) - 0.35,
        y: 0,
        text: spec.flowNote,
        color: theme.ink,
        align: 'start',
        dy: -20,
        size: typeSize.strong,
        isShown: fallen !== undefined && isShown(fallen),
      },
    ],
    ...flow.map((point): [string, Label] => [
      `flow-${point.date}`,
      {
        x: toYears(point.date),
        y: point.value,
        text: formatDatum(point),
        color,
        size: flowSize,
        weight: 600,
        dy: (chart) => (point.value < 0 ? 1 : -1) * (0.5 * flowSize(chart) + 8),
        isShown: isShown(point),
      },
    ]),
    ...stock.map((point): [string, Label] => [
      `stock-${point.date}`,
      {
        x: toYears(point.date),
        y: axes.raise(point.value),
        text: formatDatum(point),
        color,
        size: point === last ? typeSize.display : typeSize.label,
        weight: 600,
        // Where the line goes on later the last value has that room, and in the end the room under the line.
        ...(point !== last
          ? { align: 'start', dx: 10, dy: 20 }
          : point === stock.at(-1)
            ? { align: 'end', dx: 8, dy: 44 }
            : { align: 'start', dx: 16 }),
        isShown: isShown(point) && (point === last || point === stock[0]),
      },
    ]),
  ];
}

function baseLine(theme: Theme, value: number): Rule {
  const at = ({ scales, chartArea }: Chart, side: 'left' | 'right') => ({
    x: chartArea[side],
    y: pixelOn(scales.y, value),
  });
  return {
    kind: 'rule',
    isShown: true,
    isBehind: true,
    from: (chart) => at(chart, 'left'),
    to: (chart) => at(chart, 'right'),
    color: theme.muted,
    width: 1,
  };
}

/** The still of a flow and a stock: at least one point of each. */
export function drawFlowAndStock(theme: Theme, spec: FlowAndStock): ChartConfig {
  const { flow, tone, until } = spec;
  const stock = stockOn(spec);
  const axes = axesOf({ flow, stock });
  const color = toneOf(theme, tone);
  const isShown = ({ date }: Datum) => toEnd(date) <= toEnd(until);
  const last = stock.filter(isShown).at(-1);
  const line = stock.map(({ date, value }) => ({ x: toYears(date), y: value }));
  const columns = flow.map((point) => ({
    x: toYears(point.date),
    y: isShown(point) ? point.value : 0,
  }));
  return {
    marks: {
      dataset: 0,
      of: [
        ...stock.map((what) => ({ what, isShown: isShown(what) })),
        ...flow.map((what, index) => ({
          what,
          isShown: isShown(what),
          at: { dataset: columnSet, index },
        })),
      ],
    },
    type: 'scatter',
    data: {
      datasets: [
        {
          data: line,
          yAxisID: 'stock',
          pointRadius: 6,
          pointBackgroundColor: color,
          pointBorderWidth: 0,
          clip: false as const,
        },
        {
          type: 'line' as const,
          data: line,
          yAxisID: 'stock',
          borderColor: color,
          borderWidth: 4,
          pointRadius: 0,
          clip: false as const,
        },
        {
          data: [{ x: last ? toYears(last.date) : axes.years.from, y: 0 }],
          pointRadius: 0,
          pointHitRadius: 0,
        },
        {
          type: 'bar' as const,
          data: columns,
          backgroundColor: color,
          barPercentage: 0.7,
          maxBarThickness: thickness,
        },
      ],
    },
    options: {
      layout: { padding: { left: 10, right: 24 } },
      scales: {
        x: { ...yearAxis(theme, axes.years), border: { display: false }, offset: false },
        y: hiddenAxis(axes.flow.min, axes.flow.max),
        stock: { ...hiddenAxis(axes.stock.min, axes.stock.max), axis: 'y' as const },
      },
      plugins: {
        pen: { line: 1, points: 0, pen: 2 },
        annotations: {
          of: {
            zero: baseLine(theme, 0),
            base: baseLine(theme, axes.raise(0)),
            ...Object.fromEntries(
              wordsOf(theme, spec).map(([name, words]) => [name, label(theme, words)]),
            ),
          },
        },
      },
    },
  };
}
