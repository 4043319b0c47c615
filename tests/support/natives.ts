import type { Chart } from '../../src/charts/chart.ts';
import { type NativeChart, nativeOf } from '../../src/pptx/native.ts';
import { story } from './story.ts';
import { theme } from './theme.ts';

/** The native chart of each step of a chart; none for a form that Office has not. */
export function nativesOf(chart: Chart): NativeChart[] {
  const { caption, steps } = chart.content(story);
  return steps.flatMap((step) =>
    'spec' in step && step.spec.form !== 'scene' ? (nativeOf(step.spec, caption, theme) ?? []) : [],
  );
}
