/** Charts on paper: what is drawn there a printer records, line by line. */
import type { Chart, Plugin } from 'chart.js';
import type { Still } from './chart.ts';

const id = 'ground';

/** Paints the ground under a chart: a printer records the clearing of a canvas as white. */
export function groundOf(color: string): Plugin<Still['type']> {
  return {
    id,
    beforeDraw: ({ ctx, width, height }) => {
      ctx.fillStyle = color;
      ctx.fillRect(0, 0, width, height);
    },
  };
}

/** Whether a chart is drawn to be looked at, and not for a printer or a program that records what is drawn. */
export function isOnScreen(chart: Chart): boolean {
  return typeof document !== 'undefined' && !chart.isPluginEnabled(id);
}
