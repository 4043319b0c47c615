/** What a step of a chart shows, by what draws it. */
import type { Step } from '../../src/charts/chart.ts';
import type { ChartConfig } from '../../src/charts/config.ts';
import { type PlotSpec, toChartConfig } from '../../src/charts/forms/index.ts';
import type { SceneSpec } from '../../src/charts/scene/spec.ts';
import type { Theme } from '../../src/charts/theme.ts';

/** The scene of a step; undefined where Chart.js draws it. */
export function sceneOfStep({ spec }: Pick<Step, 'spec'>): SceneSpec | undefined {
  return spec.form === 'scene' ? spec : undefined;
}

/** The Chart.js configuration of a step. Throws for a scene. */
export function configOf({ spec }: Pick<Step, 'spec'>, theme: Theme): ChartConfig {
  if (spec.form === 'scene') throw new Error('a scene is drawn without Chart.js');
  return toChartConfig<PlotSpec['form']>(theme, spec);
}
