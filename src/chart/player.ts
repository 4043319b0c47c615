/**
 * Plays the charts on stage. Which step a chart shows is read from the page, never counted: it is the
 * number of visible steps in its slide. So next, back, jump, deep link and reload are one path.
 */
import type { RevealApi } from 'reveal.js';
import type { Story } from '../data/story.ts';
import type { Chart } from './chart.ts';
import { showTableInstead } from './fallback.ts';
import {
  drawAtRest,
  findPerformers,
  letGo,
  type Performer,
  publishStep,
  recolor,
  shownStep,
} from './performer.ts';
import { pointAtMarks } from './pointing.ts';
import { onThemeChange, readTheme } from './theme.ts';

/** Safari has no idle callbacks. */
const whenIdle: (work: () => void) => void =
  typeof requestIdleCallback === 'function' ? (work) => requestIdleCallback(work) : setTimeout;

/** How many slides to either side have their charts drawn before they are shown. */
const reach = 1;

/** Plays the deck's charts from now on. With `isStill` nothing is animated. */
export function playCharts(
  deck: RevealApi,
  charts: readonly Chart[],
  story: Story,
  isStill: () => boolean,
): void {
  const performers = findPerformers(deck.getSlidesElement() ?? document, charts, story);
  const sections = deck.getSlides();
  // A chart shown smaller than it is keeps its own pixels: shrunk by the browser it stays legible.
  const pixelRatio = () => window.devicePixelRatio * Math.max(1, deck.getScale());

  // The overview hides slides that are far from the one it is at, and what is hidden has no size to draw in.
  const isNear = ({ section, figure }: Performer) =>
    deck.isOverview()
      ? figure.clientWidth > 0
      : Math.abs(sections.indexOf(section) - deck.getIndices().h) <= reach;

  const rest =
    ({ figure }: Performer) =>
    () => {
      delete figure.dataset.moving;
    };

  // A picture comes and goes; it is pointed at through its figure, which stays.
  const pointedAt = new Set<Performer>();
  const letPointAt = (performer: Performer) => {
    if (pointedAt.has(performer) || !performer.picture?.hasMarks) return;
    pointedAt.add(performer);
    const { rows } = performer.content;
    pointAtMarks(performer, () =>
      (performer.picture?.marks() ?? []).map((mark) => ({
        ...mark,
        row: rows.findIndex(({ of }) => of === mark.what),
      })),
    );
  };
  const failed = new Set<Performer>();
  const draw = (performer: Performer) => {
    try {
      performer.picture = drawAtRest(performer, pixelRatio(), readTheme(performer.section));
      letPointAt(performer);
    } catch (error) {
      failed.add(performer);
      showTableInstead(performer.figure, error);
    }
  };
  // Neighbours wait until nothing else is to be done, each in a task of its own.
  const waiting = new Set<Performer>();
  const drawOneWaiting = () => {
    const [performer] = waiting;
    if (!performer) return;
    // A browser is idle between two frames as well: not while something moves.
    if (performers.some(({ figure }) => figure.dataset.moving !== undefined)) {
      whenIdle(drawOneWaiting);
      return;
    }
    waiting.delete(performer);
    if (!performer.picture && isNear(performer)) draw(performer);
    if (waiting.size > 0) whenIdle(drawOneWaiting);
  };
  const later = (performer: Performer) => {
    if (waiting.size === 0) whenIdle(drawOneWaiting);
    waiting.add(performer);
  };

  const show = (performer: Performer) => {
    if (failed.has(performer)) return;
    const { section, figure } = performer;
    if (!isNear(performer)) {
      letGo(performer);
      return;
    }
    if (!performer.picture) {
      if (section === deck.getCurrentSlide() || deck.isOverview()) draw(performer);
      else later(performer);
      return;
    }
    const step = shownStep(performer);
    if (!step || step.name === figure.dataset.step) return;
    publishStep(performer, step);
    const still = step.draw(readTheme(section));
    if (isStill() || section !== deck.getCurrentSlide()) {
      rest(performer)();
      performer.picture.cutTo(still);
    } else {
      figure.dataset.moving = '';
      performer.picture.moveTo(still, rest(performer));
    }
  };

  const showAll = () => performers.forEach(show);

  const enter = () => {
    const performer = performers.find(({ section }) => section === deck.getCurrentSlide());
    if (!performer?.picture || !performer.content.enters || isStill()) return;
    if (shownStep(performer) !== performer.content.steps[0]) return;
    performer.figure.dataset.moving = '';
    performer.picture.enter(rest(performer));
  };

  const fit = () => {
    for (const { picture } of performers) picture?.fit(pixelRatio());
  };

  showAll();
  enter();
  onThemeChange(() => recolor(performers));
  deck.on('slidechanged', () => {
    showAll();
    enter();
  });
  deck.on('fragmentshown', showAll);
  deck.on('fragmenthidden', showAll);
  deck.on('overviewshown', showAll);
  deck.on('overviewhidden', showAll);
  deck.on('resize', fit);
}
