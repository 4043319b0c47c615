/** A line in time: drawn as far as a step says, hollow and dashed where values are derived. */
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { toYears } from '../../data/dates.ts';
import type { Datum } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { valueAxis, yearAxis } from './axes.ts';
import { label } from './label.ts';
import { fontOf, typeSize } from './type.ts';

/** How a line through derived values is broken, in pixels. */
const hollowDash = [5, 5];

export interface LineSpec {
  points: readonly Datum[];
  /** Years at the ends of the time axis. */
  from: number;
  to: number;
  /** Top of the value axis, and the distance of its gridlines. */
  max: number;
  gridStep: number;
  formatAxis: (value: number) => string;
  /** Date of the last point that is drawn. */
  until: string;
  /** Date of the point after which the line has the colour of loss. */
  peak: string;
  /** Values written at their points: by date, with the way to push the words, in pixels. */
  labels: readonly {
    date: string;
    text: string;
    isShown: boolean;
    strong: boolean;
    dx?: number;
    dy?: number;
  }[];
  annotations: Record<string, AnnotationOptions>;
}

function isDerived(point: Datum | undefined): boolean {
  return point?.confidence === 'derived';
}

/** The still of a line chart. Its last data set is the pen: see pen.ts. */
export function drawLine(theme: Theme, spec: LineSpec): Still {
  const { points } = spec;
  const peak = toYears(spec.peak);
  const places = points.map(({ date, value }) => ({ x: toYears(date), y: value }));
  const colorAt = (date: string) => (toYears(date) > peak ? theme.lost : theme.gained);
  return {
    marks: {
      dataset: 1,
      of: points.map((what) => ({ what, isShown: toYears(what.date) <= toYears(spec.until) })),
    },
    type: 'line',
    data: {
      datasets: [
        {
          data: places,
          order: 1,
          borderWidth: 4,
          borderColor: theme.gained,
          segment: {
            borderColor: ({ p1DataIndex }) => colorAt(points[p1DataIndex]?.date ?? spec.peak),
            borderDash: ({ p0DataIndex, p1DataIndex }) =>
              isDerived(points[p0DataIndex]) || isDerived(points[p1DataIndex])
                ? hollowDash
                : undefined,
          },
          pointRadius: 0,
          clip: false,
        },
        {
          data: places,
          showLine: false,
          pointRadius: 6,
          pointHoverRadius: 8,
          pointBorderWidth: 3,
          pointBorderColor: points.map(({ date }) => colorAt(date)),
          pointBackgroundColor: points.map((point) =>
            isDerived(point) ? theme.ground : colorAt(point.date),
          ),
          clip: false,
        },
        { data: [{ x: toYears(spec.until), y: 0 }], pointRadius: 0, pointHitRadius: 0 },
      ],
    },
    options: {
      layout: { padding: { top: 24, right: 24 } },
      scales: {
        x: yearAxis(theme, spec.from, spec.to),
        y: valueAxis(theme, spec.max, spec.gridStep, spec.formatAxis),
      },
      font: fontOf(theme, typeSize.label),
      plugins: {
        pen: { line: 0, points: 1, pen: 2 },
        annotation: {
          annotations: {
            ...spec.annotations,
            ...Object.fromEntries(
              spec.labels.map(({ date, text, dx = 0, dy = -26, strong, isShown }) => {
                const point = points.find((candidate) => candidate.date === date);
                return [
                  `value-${date}`,
                  label(theme, {
                    x: toYears(date),
                    y: point?.value ?? 0,
                    text,
                    color: strong ? colorAt(date) : theme.ink,
                    size: strong ? typeSize.strong : typeSize.label,
                    weight: strong ? 700 : 600,
                    dx,
                    dy,
                    isShown,
                  }),
                ];
              }),
            ),
          },
        },
      },
    },
  };
}
