/** A drawn step of a chart, by Chart.js or as a scene. */

import type { Story } from '../data/story.ts';
import type { Box } from './box.ts';
import type { renderByChartJs } from './canvas/chart-js.ts';
import type { RenderedChart } from './canvas/renderer.ts';
import type { Chart, Step } from './chart.ts';
import { type Frame, frameOf } from './scene/frame.ts';
import { type Area, SceneCanvas } from './scene/render.ts';
import type { SceneSpec } from './scene/spec.ts';
import type { Theme } from './theme.ts';

/** What a figure does with what is drawn in it. */
export interface RenderedStep extends Omit<RenderedChart, 'move' | 'cut'> {
  move(step: Step, theme: Theme, onRest: () => void): void;
  cut(step: Step, theme: Theme): void;
  /** What a scene shows now. */
  frame?(): Frame;
  /** Begins with what a neighbour slide's scene shows. */
  continueFrom?(frame: Frame, onRest: () => void): void;
  /** Where it says that a number is the deck's own estimate, in pixels of the box. */
  estimates?(): Area[];
}

function sceneOf({ name, spec }: Step): SceneSpec {
  if (spec.form === 'scene') return spec;
  throw new Error(`the step "${name}" is no scene, as the one before it was`);
}

function renderSceneStep(drawn: SceneCanvas): RenderedStep {
  return {
    move: (step, theme, onRest) => drawn.show(sceneOf(step), theme, onRest),
    cut: (step, theme) => drawn.show(sceneOf(step), theme),
    enter: (onRest) => drawn.continueFrom(frameOf([]), onRest),
    settle: () => drawn.settle(),
    fit: (box) => drawn.fit(box),
    redraw: () => drawn.redraw(),
    hasMarks: true,
    marks: () => drawn.marks(),
    destroy: () => drawn.destroy(),
    frame: () => drawn.frame,
    continueFrom: (frame, onRest) => drawn.continueFrom(frame, onRest),
    estimates: () => drawn.estimates(),
  };
}

let drawByChartJs: typeof renderByChartJs | undefined;

/** Loads what draws charts that are no scenes; has to be there before one of them is shown. */
export async function loadChartJs(): Promise<void> {
  drawByChartJs ??= (await import('./canvas/chart-js.ts')).renderByChartJs;
}

/** Loads it where one of the charts needs it. */
export async function loadFor(charts: readonly Chart[], story: Story): Promise<void> {
  const areScenes = charts.every((chart) =>
    chart.content(story).steps.every(({ spec }) => spec.form === 'scene'),
  );
  if (!areScenes) await loadChartJs();
}

/** Charts that are drawn and not destroyed, published on the page for whoever looks for those left behind. */
const live = new Set<RenderedStep>();

function publishCount() {
  document.documentElement.dataset.liveCharts = String(live.size);
}

function drawStep(
  canvas: HTMLCanvasElement,
  step: Step,
  theme: Theme,
  box: Box,
  onError: (error: unknown) => void,
): RenderedStep {
  if (step.spec.form === 'scene')
    return renderSceneStep(new SceneCanvas(canvas, step.spec, theme, box, onError));
  if (!drawByChartJs) throw new Error('Chart.js has not been loaded');
  return drawByChartJs(canvas, step, theme, box, onError);
}

/** Draws a step on a canvas, at rest. Throws where the browser gives no canvas, or a form refuses its data. */
export function renderStep(...drawing: Parameters<typeof drawStep>): RenderedStep {
  const drawn = drawStep(...drawing);
  const rendered: RenderedStep = {
    ...drawn,
    destroy() {
      drawn.destroy();
      live.delete(rendered);
      publishCount();
    },
  };
  live.add(rendered);
  publishCount();
  return rendered;
}
