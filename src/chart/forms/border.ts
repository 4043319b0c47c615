/** A border from top to bottom of a chart whose axes go from 0 to 1: what stands on its two sides is apart. */
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Theme } from '../theme.ts';

/** The border, at a share of the width. */
export function border(theme: Theme, x: number, isShown = true): AnnotationOptions<'line'> {
  return {
    type: 'line',
    display: isShown,
    xMin: x,
    xMax: x,
    yMin: 0,
    yMax: 1,
    borderColor: theme.muted,
    borderWidth: 1,
    borderDash: [4, 5],
  };
}
