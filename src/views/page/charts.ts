/** Charts in the page to read: drawn smaller than on a slide, when they come near, and let go when far. */
import type { Chart } from '../../charts/chart.ts';
import { type MountedChart, mountCharts } from '../../charts/mounted-chart.ts';
import { onThemeChange } from '../../charts/theme.ts';
import type { Story } from '../../data/story.ts';

/** The size a page's charts are laid out for where there is room, in pixels. */
const roomy = { width: 540, height: 400 };
/** The narrowest layout in which words have room beside each other, in pixels. */
const tight = 434;
/** What charts are drawn at, if not larger: words of 18 pixels are 13 then. */
const legible = 13 / 18;
/** Room at the sides of a chart, in pixels: on the left the words' own. */
const inset = { left: 20, right: 10 };
/** A park or a map goes to the edges. */
const edgeToEdge = { left: 0, right: 0 };
/** How much of the window's height a chart may take, as a share: it is seen whole in a low window. */
const tallest = 0.9;

function insetOf(figure: HTMLElement) {
  const layout = figure.closest<HTMLElement>('section')?.dataset.layout ?? '';
  return ['cover', 'full'].includes(layout) ? edgeToEdge : inset;
}

/** The size to lay a chart out for in a figure, and the scale to show it at. */
function layoutFor(figure: HTMLElement) {
  const { left, right } = insetOf(figure);
  const width = figure.clientWidth - left - right;
  const height = window.innerHeight * tallest;
  const roomiest = Math.min(width / roomy.width, height / roomy.height);
  const scale = Math.min(Math.max(legible, roomiest), width / tight);
  return {
    scale,
    width: Math.min(roomy.width, width / scale),
    height: Math.min(roomy.height, height / scale),
  };
}

/** Gives a figure the room that its chart will need. */
function makeRoom(figure: HTMLElement) {
  const canvas = figure.querySelector('canvas');
  if (!canvas) return;
  const { scale, height } = layoutFor(figure);
  canvas.style.transform = `translateX(${insetOf(figure).left}px) scale(${scale})`;
  figure.style.height = `${height * scale}px`;
}

/**
 * Watches the charts of the page; the function given back shows the step that a slide has come to.
 * @param isStill whether steps change without motion
 */
export function showCharts(
  root: ParentNode,
  charts: readonly Chart[],
  story: Story,
  isStill: () => boolean,
): (slide: HTMLElement) => void {
  const mounted = mountCharts(root, charts, story, {
    hasTooltip: true,
    box: (figure) => ({ ...layoutFor(figure), pixelRatio: window.devicePixelRatio }),
  });
  const find = (slide: Element) => mounted.find(({ section }) => section === slide);
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) find(target)?.show({ animate: false });
        else find(target)?.unmount();
      }
    },
    { rootMargin: '100% 0px' },
  );
  const fit = (chart: MountedChart) => {
    makeRoom(chart.figure);
    chart.fit();
  };
  for (const chart of mounted) {
    makeRoom(chart.figure);
    near.observe(chart.section);
  }
  window.addEventListener('resize', () => mounted.forEach(fit));
  onThemeChange(() => {
    for (const chart of mounted) chart.recolour();
  });
  return (slide) => {
    const chart = find(slide);
    if (chart?.isDrawn) chart.show({ animate: !isStill() });
  };
}
