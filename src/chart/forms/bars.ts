/** Horizontal bars from zero, each with its name on the left and its value at its end. */
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import { type Theme, tint } from '../theme.ts';
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
    /** What each bar is a part of, as a pale bar behind it; words stand in a bar that has room for them. */
    whole?: number;
  },
): Still {
  const longest = Math.max(...bars.map(({ datum }) => datum.value));
  const colorOf = ({ tone }: Bar) => (tone === 'rest' ? theme.muted : theme[tone]);
  const isDerived = ({ datum }: Bar) => datum.confidence === 'derived';
  const hasWordsWithin = ({ datum }: Bar) => whole !== undefined && datum.value > whole / 4;
  return {
    marks: { dataset: 0, of: bars.map(({ datum, isShown }) => ({ what: datum, isShown })) },
    type: 'bar',
    data: {
      labels: bars.map(({ name }) => name),
      datasets: [
        {
          data: bars.map(({ datum, isShown }) => (isShown ? datum.value : 0)),
          backgroundColor: bars.map((bar) => {
            if (!isDerived(bar)) return colorOf(bar);
            // On the pale bar of the whole a hollow one would look like what is missing.
            return whole === undefined ? theme.ground : tint(colorOf(bar));
          }),
          borderColor: bars.map(colorOf),
          borderWidth: bars.map((bar) => (bar.isShown && isDerived(bar) ? 2 : 0)),
          borderSkipped: false,
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
                color: hasWordsWithin(bar) && !isDerived(bar) ? theme.ground : theme.ink,
                size: typeSize.strong,
                weight: 600,
                align: hasWordsWithin(bar) ? 'end' : 'start',
                dx: hasWordsWithin(bar) ? -16 : 12,
                isShown: bar.isShown,
              }),
            ]),
          ),
        },
      },
    },
  };
}
