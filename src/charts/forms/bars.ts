/** Horizontal bars from zero, each with its name on the left and its value at its end. */
import type { Chart } from 'chart.js';
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import { fontOf, typeSize } from '../canvas/measure-text.ts';
import type { ChartConfig } from '../chart.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import { hiddenAxis, scaleFor } from './axes.ts';
import { type Label, label, measureLabel } from './label.ts';

export interface Bar {
  name: string | string[];
  datum: Datum;
  tone: Tone;
  isShown: boolean;
  /** Words at the end of the bar, where the value alone does not tell. */
  text?: string | string[];
}

export interface BarsSpec {
  bars: readonly Bar[];
  /** What each bar is a part of, as a pale bar behind it; words stand in a bar that has room for them. */
  whole?: number;
}

/** Between the longest name and the bars, in pixels. */
const nameGap = 20;

/** Between a bar's end and its words, and between these and the chart's edge, in pixels. */
const gap = 12;

/** Free at the right of a chart, in pixels. */
const edge = 8;

/** Thickness of bars by how many there are: few are thick. */
function thicknessOf(count: number): number {
  return Math.max(28, Math.min(88, Math.round(264 / count)));
}

function isDerived({ datum }: Bar): boolean {
  return datum.confidence === 'derived';
}

function fillOf(theme: Theme, bar: Bar, whole: number | undefined): string {
  const color = toneOf(theme, bar.tone);
  if (!isDerived(bar)) return color;
  // On the pale bar of the whole a hollow one would look like what is missing.
  return whole === undefined ? theme.ground : tint(color);
}

/** The bars, and over their whole length the pale ones they are a part of. */
function barSets(theme: Theme, { bars, whole }: BarsSpec) {
  const barThickness = thicknessOf(bars.length);
  const values = {
    data: bars.map(({ datum, isShown }) => (isShown ? datum.value : 0)),
    backgroundColor: bars.map((bar) => fillOf(theme, bar, whole)),
    borderColor: bars.map(({ tone }) => toneOf(theme, tone)),
    borderWidth: bars.map((bar) => (bar.isShown && isDerived(bar) ? 2 : 0)),
    borderSkipped: false as const,
    barThickness,
    grouped: false,
  };
  if (whole === undefined) return [values];
  const wholes = {
    data: bars.map(({ isShown }) => (isShown ? whole : 0)),
    backgroundColor: theme.rule,
    barThickness,
    grouped: false,
  };
  return [values, wholes];
}

/** The words of a bar: within it where it is a part of a whole and has the room, else at its end. */
function wordsOf(theme: Theme, bar: Bar, index: number, whole: number | undefined): Label {
  const { value } = bar.datum;
  const isWithin = whole !== undefined && value > whole / 4;
  const isLeft = isWithin || value < 0;
  return {
    x: value,
    y: index,
    text: bar.text ?? formatDatum(bar.datum),
    color: isWithin && !isDerived(bar) ? theme.ground : theme.ink,
    size: typeSize.strong,
    weight: 600,
    align: isLeft ? 'end' : 'start',
    dx: isWithin ? -16 : isLeft ? -gap : gap,
    isShown: bar.isShown,
  };
}

/** Room for the names, in pixels: the same at every step. */
function namesRoom(chart: Chart, theme: Theme, bars: readonly Bar[]): number {
  const widths = bars.map(
    ({ name }) => measureLabel(chart, theme, { x: 0, y: 0, text: name, color: theme.ink }).width,
  );
  return Math.ceil(Math.max(...widths)) + nameGap;
}

/** Values from zero; the longest bar leaves as much of a chart as its words need. */
function lengthAxis(theme: Theme, { bars, whole }: BarsSpec) {
  const values = bars.map(({ datum }) => datum.value);
  const { min, max } = whole === undefined ? scaleFor(values) : { min: 0, max: whole };
  return {
    ...hiddenAxis(min, max),
    afterDataLimits: (axis: { max: number; chart: Chart }) => {
      if (whole !== undefined) return;
      const plot = axis.chart.width - namesRoom(axis.chart, theme, bars) - edge;
      const needed = bars.map((bar, index) => {
        const { width } = measureLabel(axis.chart, theme, wordsOf(theme, bar, index, whole));
        const room = plot - width - 2 * gap;
        return room > 0 ? min + ((bar.datum.value - min) * plot) / room : max;
      });
      axis.max = Math.max(...needed);
    },
  };
}

function nameAxis(theme: Theme, { bars }: BarsSpec) {
  return {
    type: 'category' as const,
    border: { display: false },
    grid: { display: false },
    afterFit: (axis: { width: number; chart: Chart }) => {
      axis.width = namesRoom(axis.chart, theme, bars);
    },
    ticks: {
      color: bars.map(({ isShown }) => (isShown ? theme.ink : 'transparent')),
      font: fontOf(theme, typeSize.label),
      crossAlign: 'far' as const,
      padding: 0,
    },
  };
}

/** The still of a bar chart: at least one bar. */
export function drawBars(theme: Theme, spec: BarsSpec): ChartConfig {
  const { bars, whole } = spec;
  return {
    marks: { dataset: 0, of: bars.map(({ datum, isShown }) => ({ what: datum, isShown })) },
    type: 'bar',
    data: { labels: bars.map(({ name }) => name), datasets: barSets(theme, spec) },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: edge } },
      scales: { x: lengthAxis(theme, spec), y: nameAxis(theme, spec) },
      plugins: {
        annotations: {
          of: Object.fromEntries(
            bars.map((bar, index) => [
              `bar-${index}`,
              label(theme, wordsOf(theme, bar, index, whole)),
            ]),
          ),
        },
      },
    },
  };
}
