/**
 * When the charts of the talk are drawn: that of the slide that is shown at once, its neighbours' while
 * nothing else is to be done, and those far away not at all.
 */

import type { RevealApi } from 'reveal.js';
import { afterFrame } from '../../browser/scheduling.ts';
import type { Chart } from '../../charts/chart.ts';
import { type Host, type MountedChart, mountCharts } from '../../charts/mounted-chart.ts';
import { onThemeChange } from '../../charts/theme.ts';
import type { Story } from '../../data/story.ts';
import { isAtEnd } from '../../sync/place.ts';

/** Whether one slide of the page stands before another. */
function isBefore({ section }: MountedChart, other: MountedChart): boolean {
  return Boolean(section.compareDocumentPosition(other.section) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/**
 * Continues the scene of the neighbour slide that was shown before: in the same color scheme its marks move, into
 * another the scene fades in. Returns whether it does.
 */
function goOnFromNeighbor(chart: MountedChart, left: MountedChart | undefined): boolean {
  if (!left?.isScene || !isNeighbor(chart.section, left.section)) return false;
  const [begin, end] = isBefore(left, chart)
    ? (['last', 'first'] as const)
    : (['first', 'last'] as const);
  // reveal.js has turned the steps of the slide that is left already: where it was, its chart knows.
  chart.show({ animate: false });
  if (!chart.isScene || !left.isAt(begin) || !isAtEnd(chart.section, end)) return false;
  const isSameScheme = chart.section.dataset.scheme === left.section.dataset.scheme;
  chart.continueFrom(isSameScheme ? left : undefined);
  return true;
}

function isNeighbor(section: Element, other: Element): boolean {
  return section.nextElementSibling === other || section.previousElementSibling === other;
}

/** Safari has no idle callbacks. */
export const whenIdle: (work: () => void) => void =
  typeof requestIdleCallback === 'function' ? (work) => requestIdleCallback(work) : setTimeout;

/** How many slides to either side have their charts drawn before they are shown. */
const reach = 1;

/**
 * Draws charts when nothing else is to be done and nothing moves: a piece of one chart in a task, so that no
 * press of a key waits for more than that.
 */
function drawWhenIdle(all: readonly MountedChart[], isWanted: (chart: MountedChart) => boolean) {
  const waiting = new Set<MountedChart>();
  const drawPiece = () => {
    const [chart] = waiting;
    if (!chart) return;
    // A browser is idle between two frames as well: not while something moves.
    const isBusy = all.some(({ isMoving }) => isMoving);
    if (!isBusy && !(isWanted(chart) && chart.prepare())) waiting.delete(chart);
    if (waiting.size > 0) whenIdle(drawPiece);
  };
  return (chart: MountedChart) => {
    if (waiting.size === 0) whenIdle(drawPiece);
    waiting.add(chart);
  };
}

/** More charts of a deck, and the data they ask for. */
interface More {
  charts: readonly Chart[];
  story: Story;
}

/** The charts of a deck on stage. */
export interface StageCharts {
  /** Those whose code has come. */
  mounted: readonly MountedChart[];
  /** Shows more of them from now on; waits until that of the slide that is shown is drawn, if it is one of them. */
  add(more: More): Promise<void>;
}

/** How a deck's charts are shown: each as large as its figure and as sharp as the stage is scaled. */
function hostOf(deck: RevealApi): Host {
  return {
    hasTooltip: true,
    box: ({ clientWidth, clientHeight }) => ({
      width: clientWidth,
      height: clientHeight,
      // A chart shown smaller than it is keeps its own pixels: shrunk by the browser it stays legible.
      // On the overview's sheet it is many times smaller, and there are many.
      pixelRatio:
        window.devicePixelRatio * (deck.isOverview() ? 0.5 : Math.max(1, deck.getScale())),
    }),
  };
}

/** Shows the charts of a deck as their code comes. With `isStill` nothing is animated. */
export function showCharts(deck: RevealApi, isStill: () => boolean): StageCharts {
  const sections = deck.getSlides();
  const mounted: MountedChart[] = [];
  const host = hostOf(deck);
  const isShown = ({ section }: MountedChart) => section === deck.getCurrentSlide();
  /** The overview shows all slides. */
  const isNear = ({ section }: MountedChart) =>
    deck.isOverview() || Math.abs(sections.indexOf(section) - deck.getIndices().h) <= reach;
  const later = drawWhenIdle(mounted, isNear);

  const update = (chart: MountedChart) => {
    if (!isNear(chart)) chart.unmount();
    else if (chart.isDrawn || isShown(chart)) chart.show({ animate: isShown(chart) && !isStill() });
    else later(chart);
  };
  /** The chart of the slide that is shown; none where the slide has none. */
  let shown: MountedChart | undefined;
  const updateAll = () => mounted.forEach(update);
  const arrive = () => {
    const chart = mounted.find(isShown);
    updateAll();
    if (!isStill()) chart?.enter();
  };
  /** Shows a slide at once and draws its chart in the frames after it, unless it was drawn before. */
  const arriveSoon = (whenDrawn = () => {}) => {
    const [chart, left] = [mounted.find(isShown), shown];
    shown = chart;
    if (chart && !isStill() && !deck.isOverview() && goOnFromNeighbor(chart, left)) {
      updateAll();
      return whenDrawn();
    }
    if (!chart || chart.isDrawn || deck.isOverview()) {
      arrive();
      return whenDrawn();
    }
    for (const other of mounted) if (other !== chart) update(other);
    chart.announce();
    const drawPiece = () => {
      // Once it is drawn it enters in the same frame: nobody sees first where it will end.
      if (isShown(chart) && chart.prepare()) return afterFrame(drawPiece);
      if (isShown(chart)) arrive();
      else if (!chart.isDrawn) {
        chart.unmount();
        update(chart);
      }
      whenDrawn();
    };
    afterFrame(drawPiece);
  };

  onThemeChange(() => {
    for (const chart of mounted) chart.recolour();
  });
  deck.on('slidechanged', () => arriveSoon());
  for (const event of ['fragmentshown', 'fragmenthidden', 'overviewshown', 'overviewhidden'])
    deck.on(event, updateAll);
  for (const event of ['resize', 'overviewhidden'])
    deck.on(event, () => {
      for (const chart of mounted) chart.fit();
    });
  const add = ({ charts, story }: More) =>
    new Promise<void>((drawn) => {
      const more = mountCharts(deck.getSlidesElement() ?? document, charts, story, host);
      mounted.push(...more);
      if (more.some(isShown)) return arriveSoon(drawn);
      updateAll();
      drawn();
    });
  return { mounted, add };
}
