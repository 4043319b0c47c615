/** Printing from the stage, which is asked for once all charts are there. */
import type { Chart } from '../../charts/chart.ts';
import type { Story } from '../../data/story.ts';
import { mountOnPages } from '../../print/charts.ts';
import { printOnDemand } from '../../print/on-demand.ts';

/** Prints the slides with their charts whenever the browser is told to print. */
export function offerPrint(
  slides: readonly HTMLElement[],
  charts: readonly Chart[],
  story: Story,
): void {
  printOnDemand(slides, (pages) => mountOnPages(pages, slides, charts, story));
}
