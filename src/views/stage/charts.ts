/**
 * When the charts of the talk are drawn: that of the slide that is shown at once, its neighbours' while
 * nothing else is to be done, and those far away not at all.
 */
import type { RevealApi } from 'reveal.js';
import type { Chart } from '../../chart/chart.ts';
import { type MountedChart, mountCharts } from '../../chart/mount.ts';
import { onThemeChange } from '../../chart/theme.ts';
import type { Story } from '../../data/story.ts';

/** Safari has no idle callbacks. */
const whenIdle: (work: () => void) => void =
  typeof requestIdleCallback === 'function' ? (work) => requestIdleCallback(work) : setTimeout;

/** How many slides to either side have their charts drawn before they are shown. */
const reach = 1;

/** Draws charts when nothing else is to be done and nothing moves, each in a task of its own. */
function drawWhenIdle(all: readonly MountedChart[], isWanted: (chart: MountedChart) => boolean) {
  const waiting = new Set<MountedChart>();
  const drawOne = () => {
    const [chart] = waiting;
    if (!chart) return;
    // A browser is idle between two frames as well: not while something moves.
    if (all.some(({ isMoving }) => isMoving)) {
      whenIdle(drawOne);
      return;
    }
    waiting.delete(chart);
    if (!chart.isDrawn && isWanted(chart)) chart.show({ animate: false });
    if (waiting.size > 0) whenIdle(drawOne);
  };
  return (chart: MountedChart) => {
    if (waiting.size === 0) whenIdle(drawOne);
    waiting.add(chart);
  };
}

/** Shows the charts of a deck from now on. With `isStill` nothing is animated. */
export function showCharts(
  deck: RevealApi,
  charts: readonly Chart[],
  story: Story,
  isStill: () => boolean,
): MountedChart[] {
  const sections = deck.getSlides();
  const mounted = mountCharts(deck.getSlidesElement() ?? document, charts, story, {
    hasTooltip: true,
    box: ({ clientWidth, clientHeight }) => ({
      width: clientWidth,
      height: clientHeight,
      // A chart shown smaller than it is keeps its own pixels: shrunk by the browser it stays legible.
      pixelRatio: window.devicePixelRatio * Math.max(1, deck.getScale()),
    }),
  });
  const isShown = ({ section }: MountedChart) => section === deck.getCurrentSlide();
  // The overview hides slides that are far from the one it is at, and what is hidden has no size to draw in.
  const isNear = ({ section, figure }: MountedChart) =>
    deck.isOverview()
      ? figure.clientWidth > 0
      : Math.abs(sections.indexOf(section) - deck.getIndices().h) <= reach;
  const later = drawWhenIdle(mounted, isNear);

  const update = (chart: MountedChart) => {
    if (!isNear(chart)) chart.unmount();
    else if (chart.isDrawn || isShown(chart) || deck.isOverview())
      chart.show({ animate: isShown(chart) && !isStill() });
    else later(chart);
  };
  const updateAll = () => mounted.forEach(update);
  const arrive = () => {
    updateAll();
    if (!isStill()) mounted.find(isShown)?.enter();
  };

  arrive();
  onThemeChange(() => {
    for (const chart of mounted) chart.recolour();
  });
  deck.on('slidechanged', arrive);
  for (const event of ['fragmentshown', 'fragmenthidden', 'overviewshown', 'overviewhidden'])
    deck.on(event, updateAll);
  deck.on('resize', () => {
    for (const chart of mounted) chart.fit();
  });
  return mounted;
}
