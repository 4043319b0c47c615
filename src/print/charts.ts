/**
 * Charts on pages, each at the step its page shows. What is drawn while `beforeprint` is handled a printer
 * records as vectors; what was drawn before it would be a picture of pixels.
 */

import type { Box } from '../charts/box.ts';
import type { Chart } from '../charts/chart.ts';
import { type MountedChart, mountCharts } from '../charts/mounted-chart.ts';
import { readTheme, type Theme } from '../charts/theme.ts';
import type { Story } from '../data/story.ts';

/**
 * Mounts the charts of all pages, which have to be laid out, of the slides they were made from. All colours and sizes are read before anything
 * is drawn, in one layout of the pages.
 */
export function mountOnPages(
  pages: HTMLElement,
  slides: readonly HTMLElement[],
  charts: readonly Chart[],
  story: Story,
): MountedChart[] {
  const themes = new Map<HTMLElement, Theme>();
  const boxes = new Map<HTMLElement, Box>();
  for (const figure of pages.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const section = figure.closest('section');
    if (!section) continue;
    const theme = readTheme(section);
    const { clientWidth: width, clientHeight: height } = figure;
    themes.set(section, theme);
    boxes.set(figure, { width, height, pixelRatio: devicePixelRatio, ground: theme.ground });
  }
  const found = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('a figure has come after the pages were laid out');
    return value;
  };
  return mountCharts(pages, charts, story, {
    theme: (section) => found(themes.get(section)),
    box: (figure) => found(boxes.get(figure)),
    // Pages have no tables; their slides do.
    table: ({ dataset }) =>
      slides
        .find(
          (slide) => slide.querySelector<HTMLElement>('figure')?.dataset.chart === dataset.chart,
        )
        ?.querySelector('details.data table'),
  });
}
