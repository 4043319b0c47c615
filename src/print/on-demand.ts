/** A plain Ctrl+P: pages are laid out when printing begins and taken away when it ends. */
import type { MountedChart } from '../chart/mount.ts';
import { layOutPages } from './pages.ts';

/**
 * Prints the deck's own pages, a slide a page, from whatever view is open.
 * @param mount mounts the charts of pages that are laid out
 */
export function printOnDemand(
  slides: readonly HTMLElement[],
  mount: (pages: HTMLElement) => readonly MountedChart[],
): void {
  let takeAway = () => {};
  window.addEventListener('beforeprint', () => {
    // Some browsers prepare twice for one print.
    takeAway();
    const pages = layOutPages(slides, 'slides');
    document.body.append(pages);
    let charts: readonly MountedChart[] = [];
    takeAway = () => {
      for (const chart of charts) chart.unmount();
      pages.remove();
      takeAway = () => {};
    };
    charts = mount(pages);
    for (const chart of charts) chart.show({ animate: false });
  });
  window.addEventListener('afterprint', () => takeAway());
}
