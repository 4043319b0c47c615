/** Fields of dots: each dot has a place and a state, and flies when they change. */
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Still } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { counterOf, type Total, totalSet } from './total.ts';

export interface Dot {
  x: number;
  y: number;
  tone: 'gained' | 'lost' | 'rest';
  /** Hollow dots are derived. */
  isHollow?: boolean;
  /** A dot that is not there keeps its place among the others without being seen. */
  isShown?: boolean;
}

/** Places of a field that fills column by column, from its lower left corner. */
export function fieldPlaces(
  count: number,
  spec: { x: number; y: number; rows: number; gap?: number },
): { x: number; y: number }[] {
  const { gap = 1 } = spec;
  return Array.from({ length: count }, (_, index) => ({
    x: spec.x + Math.floor(index / spec.rows) * gap,
    y: spec.y + (index % spec.rows) * gap,
  }));
}

/** The still of a field of dots on a grid of `width` × `height` unseen units. */
export function drawDots(
  theme: Theme,
  spec: {
    dots: readonly Dot[];
    width: number;
    height: number;
    /** In units of the grid. */
    radius: number;
    /** Pairs of dots, by their indexes, that thin lines join. */
    links?: readonly (readonly [number, number])[];
    areLinksShown?: boolean;
    /** The same charts have one at each of their steps, or none. */
    total?: Total;
    annotations?: Record<string, AnnotationOptions>;
  },
): Still {
  const colorOf = ({ tone }: Dot) => (tone === 'rest' ? theme.muted : theme[tone]);
  const { total } = spec;
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'discs' as const,
          data: spec.dots.map((dot) => ({
            x: dot.x,
            y: dot.y,
            radius: dot.isShown === false ? 0 : spec.radius,
            color: colorOf(dot),
            // A full dot has no rim of its own: half the paths on paper.
            rim: dot.isHollow && dot.isShown !== false ? 2 : 0,
            fill: dot.isHollow ? theme.ground : colorOf(dot),
          })),
          clip: false as const,
        },
        {
          data: [{ x: spec.areLinksShown ? spec.width : 0, y: 0 }],
          pointRadius: 0,
          pointHitRadius: 0,
        },
        ...(total ? [totalSet(total, spec.width)] : []),
      ],
    },
    options: {
      // Dots begin on the slide's own left edge.
      layout: { autoPadding: false },
      scales: { x: hiddenAxis(0, spec.width), y: hiddenAxis(0, spec.height) },
      plugins: {
        annotation: { annotations: spec.annotations ?? {} },
        links: { pairs: spec.links ?? [], color: theme.muted, pen: 1 },
        ...(total && { counter: counterOf(theme, total, 2) }),
      },
    },
  };
}
