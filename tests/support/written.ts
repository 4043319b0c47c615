/** What a still writes on its canvas, asked for without a browser. */
import type { SetWords } from '../../src/charts/canvas/annotations.ts';
import type { ChartConfig } from '../../src/charts/config.ts';

/** A chart of a size, as annotations ask one: all values stand at its corner, a letter is a pixel wide. */
function chartOf(width: number, height: number) {
  const ctx = { save() {}, restore() {}, measureText: (text: string) => ({ width: text.length }) };
  const chartArea = { left: 0, top: 0, right: width, bottom: height };
  return { width, height, chartArea, scales: {}, data: {}, ctx };
}

function annotationOf(config: ChartConfig, name: string): object {
  return config.options?.plugins?.annotations?.of?.[name] ?? {};
}

/** Whether words of a name are seen on a chart of a size. */
export function isWritten(config: ChartConfig, name: string, width = 1280): unknown {
  const isShown: unknown = Reflect.get(annotationOf(config, name), 'isShown');
  return typeof isShown === 'function' ? isShown(chartOf(width, 720)) : isShown;
}

/** The lines of words of a name, and their fonts, on a chart of a width. */
export function setOn(config: ChartConfig, name: string, width: number): SetWords {
  const set: unknown = Reflect.get(annotationOf(config, name), 'set');
  if (typeof set !== 'function') throw new Error(`no words are written as "${name}"`);
  return set(chartOf(width, 720));
}

/** All that is written on a chart of a size, a line a label. */
export function allWritten(config: ChartConfig, width: number): string[] {
  const { of = {} } = config.options?.plugins?.annotations ?? {};
  return Object.entries(of).flatMap(([name, annotation]) =>
    annotation?.kind === 'words' ? [setOn(config, name, width).lines.join(' ')] : [],
  );
}
