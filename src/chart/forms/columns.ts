/** Columns from zero on a time axis, each at its real date. */
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { toYears } from '../../data/dates.ts';
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { valueAxis, yearAxis } from './axes.ts';
import { label } from './label.ts';
import { typeSize } from './type.ts';

export interface Column {
  datum: Datum;
  tone: 'gained' | 'lost' | 'rest';
  isShown: boolean;
}

/** The still of a column chart. */
export function drawColumns(
  theme: Theme,
  spec: {
    columns: readonly Column[];
    from: number;
    to: number;
    max: number;
    gridStep: number;
    formatAxis: (value: number) => string;
    annotations?: Record<string, AnnotationOptions>;
  },
): Still {
  const colorOf = ({ tone }: Column) => (tone === 'rest' ? theme.muted : theme[tone]);
  return {
    marks: { dataset: 0, of: spec.columns.map(({ datum, isShown }) => ({ what: datum, isShown })) },
    type: 'bar',
    data: {
      datasets: [
        {
          data: spec.columns.map(({ datum, isShown }) => ({
            x: toYears(datum.date),
            y: isShown ? datum.value : 0,
          })),
          backgroundColor: spec.columns.map((column) =>
            column.datum.confidence === 'derived' ? theme.ground : colorOf(column),
          ),
          borderColor: spec.columns.map(colorOf),
          borderWidth: spec.columns.map(({ isShown }) => (isShown ? 2 : 0)),
          barThickness: 34,
        },
      ],
    },
    options: {
      layout: { padding: { top: 24, right: 24 } },
      scales: {
        x: { ...yearAxis(theme, spec.from, spec.to), offset: false },
        y: valueAxis(theme, spec.max, spec.gridStep, spec.formatAxis),
      },
      plugins: {
        annotation: {
          annotations: {
            ...spec.annotations,
            ...Object.fromEntries(
              spec.columns.map(({ datum, isShown }, index) => [
                `column-${index}`,
                label(theme, {
                  x: toYears(datum.date),
                  y: datum.value,
                  text: formatDatum(datum),
                  color: theme.ink,
                  size: typeSize.label,
                  weight: 600,
                  dy: -18,
                  isShown,
                }),
              ]),
            ),
          },
        },
      },
    },
  };
}
