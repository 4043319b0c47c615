/** Horizontal bars from zero, each with its name on the left and its value at its end. */
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import { type Theme, tint } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { label } from './label.ts';
import { fontOf, typeSize } from './type.ts';

export interface Bar {
  name: string | string[];
  datum: Datum;
  tone: 'gained' | 'lost' | 'rest';
  isShown: boolean;
  /** Words at the end of the bar, where the value alone does not tell. */
  text?: string | string[];
}

export interface BarsSpec {
  bars: readonly Bar[];
  /** The value at the right edge, with room for the words. */
  max: number;
  /** In pixels; 44 without it. */
  thickness?: number;
  /** Room for the names, in pixels: the same at every step; 190 without it. */
  nameWidth?: number;
  /** What each bar is a part of, as a pale bar behind it; words stand in a bar that has room for them. */
  whole?: number;
}

/** Room for the names, in pixels, where a chart asks for no other. */
const namesRoom = 190;

/** Room for the words at the end of the longest bar, in pixels. */
const wordsRoom = 130;

function colorOf(theme: Theme, { tone }: Bar): string {
  return tone === 'rest' ? theme.muted : theme[tone];
}

function isDerived({ datum }: Bar): boolean {
  return datum.confidence === 'derived';
}

function fillOf(theme: Theme, bar: Bar, whole: number | undefined): string {
  if (!isDerived(bar)) return colorOf(theme, bar);
  // On the pale bar of the whole a hollow one would look like what is missing.
  return whole === undefined ? theme.ground : tint(colorOf(theme, bar));
}

/** The bars, and over their whole length the pale ones they are a part of. */
function barSets(theme: Theme, { bars, thickness = 44, whole }: BarsSpec) {
  const values = {
    data: bars.map(({ datum, isShown }) => (isShown ? datum.value : 0)),
    backgroundColor: bars.map((bar) => fillOf(theme, bar, whole)),
    borderColor: bars.map((bar) => colorOf(theme, bar)),
    borderWidth: bars.map((bar) => (bar.isShown && isDerived(bar) ? 2 : 0)),
    borderSkipped: false as const,
    barThickness: thickness,
    grouped: false,
  };
  if (whole === undefined) return [values];
  const wholes = {
    data: bars.map(({ isShown }) => (isShown ? whole : 0)),
    backgroundColor: theme.rule,
    barThickness: thickness,
    grouped: false,
  };
  return [values, wholes];
}

/** Values from zero; on a narrow chart the words need a greater share of it. */
function lengthAxis({ bars, max, nameWidth = namesRoom, whole }: BarsSpec) {
  const longest = Math.max(...bars.map(({ datum }) => datum.value));
  return {
    ...hiddenAxis(0, max),
    afterDataLimits: (axis: { max: number; chart: { width: number } }) => {
      const plot = axis.chart.width - nameWidth;
      if (whole === undefined && plot > wordsRoom)
        axis.max = Math.max(max, (longest * plot) / (plot - wordsRoom));
    },
  };
}

function nameAxis(theme: Theme, { bars, nameWidth = namesRoom }: BarsSpec) {
  return {
    type: 'category' as const,
    border: { display: false },
    grid: { display: false },
    afterFit: (axis: { width: number }) => {
      axis.width = nameWidth;
    },
    ticks: {
      color: bars.map(({ isShown }) => (isShown ? theme.ink : 'transparent')),
      font: fontOf(theme, typeSize.label),
      crossAlign: 'far' as const,
      padding: 0,
    },
  };
}

/** The value of a bar: in it where it is a part of a whole and has the room, else at its end. */
function words(theme: Theme, bar: Bar, index: number, whole: number | undefined) {
  const isWithin = whole !== undefined && bar.datum.value > whole / 4;
  return label(theme, {
    x: bar.datum.value,
    y: index,
    text: bar.text ?? formatDatum(bar.datum),
    color: isWithin && !isDerived(bar) ? theme.ground : theme.ink,
    size: typeSize.strong,
    weight: 600,
    align: isWithin ? 'end' : 'start',
    dx: isWithin ? -16 : 12,
    isShown: bar.isShown,
  });
}

/** The still of a bar chart. */
export function drawBars(theme: Theme, spec: BarsSpec): Still {
  const { bars, whole } = spec;
  return {
    marks: { dataset: 0, of: bars.map(({ datum, isShown }) => ({ what: datum, isShown })) },
    type: 'bar',
    data: { labels: bars.map(({ name }) => name), datasets: barSets(theme, spec) },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 8 } },
      scales: { x: lengthAxis(spec), y: nameAxis(theme, spec) },
      plugins: {
        annotation: {
          annotations: Object.fromEntries(
            bars.map((bar, index) => [`bar-${index}`, words(theme, bar, index, whole)]),
          ),
        },
      },
    },
  };
}
