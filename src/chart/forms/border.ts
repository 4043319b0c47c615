/** A border from top to bottom of a chart whose axes go from 0 to 1: what stands on its two sides is apart. */
import type { Rule } from '../annotations.ts';
import type { Theme } from '../theme.ts';

/** The border, at a share of the width. */
export function border(theme: Theme, x: number, isShown = true): Rule {
  return {
    kind: 'rule',
    isShown,
    from: ({ width }) => ({ x: x * width, y: 0 }),
    to: ({ width, height }) => ({ x: x * width, y: height }),
    color: theme.muted,
    width: 1,
    dash: [4, 5],
  };
}
