/** Steps that Chart.js draws: its code comes with the first of them, for scenes do without. */
import type { Box } from '../box.ts';
import type { Step } from '../chart.ts';
import type { ChartConfig } from '../config.ts';
import { type PlotSpec, toChartConfig } from '../forms/index.ts';
import type { Theme } from '../theme.ts';
import { renderChart } from './renderer.ts';

function configOf({ name, spec }: Step, theme: Theme): ChartConfig {
  if (spec.form !== 'scene') return toChartConfig<PlotSpec['form']>(theme, spec);
  throw new Error(`the step "${name}" is a scene, as the one before it was not`);
}

/** Draws a step on a canvas, at rest. Throws where the browser gives no canvas, or a form refuses its data. */
export function renderByChartJs(
  canvas: HTMLCanvasElement,
  step: Step,
  theme: Theme,
  box: Box,
  onError: (error: unknown) => void,
) {
  const rendered = renderChart(canvas, configOf(step, theme), box, onError);
  return {
    ...rendered,
    move: (next: Step, colors: Theme, onRest: () => void) =>
      rendered.move(configOf(next, colors), onRest),
    cut: (next: Step, colors: Theme) => rendered.cut(configOf(next, colors)),
  };
}
