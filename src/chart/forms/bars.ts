/** Horizontal bars from zero, each with its name on the left and its value at its end. */
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { fontOf, hiddenAxis, label, typeSize } from './frame.ts';

export interface Bar {
  name: string | string[];
  datum: Datum;
  tone: 'gained' | 'lost' | 'rest';
  isShown: boolean;
  /** Words at the end of the bar, where the value alone does not tell. */
  text?: string | string[];
}

/** Room for the words at the end of the longest bar, in pixels. */
const wordsRoom = 130;

/** The still of a bar chart; `max` is the value at the right edge, with room for the words. */
export function drawBars(
  theme: Theme,
  {
    bars,
    max,
    thickness = 44,
    nameWidth = 190,
    whole,
  }: {
    bars: readonly Bar[];
    max: number;
    thickness?: number;
    /** Room for the names, in pixels: the same at every step. */
    nameWidth?: number;
    /** What each bar is a part of: a pale bar behind it, and its words within it. */
    whole?: number;
  },
): Still {
  const longest = Math.max(...bars.map(({ datum }) => datum.value));
  const colorOf = ({ tone }: Bar) => (tone === 'rest' ? theme.muted : theme[tone]);
  return {
    marks: { dataset: 0, of: bars.map(({ datum, isShown }) => ({ what: datum, isShown })) },
    type: 'bar',
    data: {
      labels: bars.map(({ name }) => name),
      datasets: [
        {
          data: bars.map(({ datum, isShown }) => (isShown ? datum.value : 0)),
          backgroundColor: bars.map((bar) =>
            bar.datum.confidence === 'derived' ? theme.ground : colorOf(bar),
          ),
          borderColor: bars.map(colorOf),
          borderWidth: bars.map(({ isShown }) => (isShown ? 2 : 0)),
          borderSkipped: false,
          // Without it a bar of no length is seen as a hair.
          inflateAmount: 0,
          barThickness: thickness,
          grouped: false,
        },
        ...(whole === undefined
          ? []
          : [
              {
                data: bars.map(({ isShown }) => (isShown ? whole : 0)),
                backgroundColor: theme.rule,
                barThickness: thickness,
                grouped: false,
              },
            ]),
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 8 } },
      scales: {
        x: {
          ...hiddenAxis(0, max),
          // On a narrow chart the words need a greater share of it.
          afterDataLimits: (axis) => {
            const plot = axis.chart.width - nameWidth;
            if (whole === undefined && plot > wordsRoom)
              axis.max = Math.max(max, (longest * plot) / (plot - wordsRoom));
          },
        },
        y: {
          type: 'category',
          border: { display: false },
          grid: { display: false },
          afterFit: (axis) => {
            axis.width = nameWidth;
          },
          ticks: {
            color: bars.map(({ isShown }) => (isShown ? theme.ink : 'transparent')),
            font: fontOf(theme, typeSize.label),
            crossAlign: 'far',
            padding: 0,
          },
        },
      },
      plugins: {
        annotation: {
          annotations: Object.fromEntries(
            bars.map((bar, index) => [
              `bar-${index}`,
              label(theme, {
                x: bar.datum.value,
                y: index,
                text: bar.text ?? formatDatum(bar.datum),
                color: theme.ink,
                size: typeSize.strong,
                weight: 600,
                align: whole === undefined ? 'start' : 'end',
                dx: whole === undefined ? 12 : -16,
                isShown: bar.isShown,
              }),
            ]),
          ),
        },
      },
    },
  };
}
