/** A plain Ctrl+P: pages are laid out when printing begins and taken away when it ends. */
import type { MountedChart } from '../charts/mounted-chart.ts';
import { layOutPages } from './pages.ts';

/**
 * Gives pages ids of their own, for the slides they were made from are still there: a link to an id that is there
 * twice leads to the first, which is not printed.
 */
function renameIds(pages: HTMLElement) {
  for (const part of pages.querySelectorAll('[id]')) part.id = `page-${part.id}`;
  for (const link of pages.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    link.setAttribute('href', `#page-${link.hash.slice(1)}`);
}

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
    renameIds(pages);
    document.body.append(pages);
    let charts: readonly MountedChart[] = [];
    takeAway = () => {
      for (const chart of charts) chart.unmount();
      pages.remove();
      takeAway = () => {};
    };
    charts = mount(pages);
    for (const chart of charts) chart.show({ animate: false });
    for (const link of pages.querySelectorAll('a.estimate'))
      link.setAttribute('href', '#page-/method');
  });
  window.addEventListener('afterprint', () => takeAway());
}
