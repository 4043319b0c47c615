/** How a line of values looks, in whatever chart: its own tone where it falls, broken where values are derived. */
import type { Datum } from '../../data/story.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';

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
export function stretchLook(points: readonly Datum[], colors: readonly string[], dash: number[]) {
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
