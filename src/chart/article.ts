/** Charts in the page to read: drawn smaller than on a slide, when they come near, and let go when far. */
import type { Story } from '../data/story.ts';
import type { Chart } from './chart.ts';
import {
  drawAtRest,
  findPerformers,
  letGo,
  type Performer,
  publishStep,
  recolor,
  shownStep,
} from './performer.ts';
import { onThemeChange, readTheme } from './theme.ts';

/** The size an article's charts are laid out for, in pixels: on a phone 18 of them are 11. */
const layout = { width: 540, height: 400 };
/** Room at both sides of the screen, in pixels. */
const inset = 10;
/** How much of the window's height a chart may take, as a share: it is seen whole in a low window. */
const tallest = 0.9;

/**
 * Watches the charts of an article; the function given back shows the step that a slide has come to.
 * @param isStill whether steps change without motion
 */
export function drawInArticle(
  root: ParentNode,
  charts: readonly Chart[],
  story: Story,
  isStill: () => boolean,
): (slide: HTMLElement) => void {
  const performers = findPerformers(root, charts, story);
  const find = (slide: Element) => performers.find(({ section }) => section === slide);

  const fit = ({ figure, canvas }: Performer) => {
    const shrink = Math.min(
      (figure.clientWidth - 2 * inset) / layout.width,
      (window.innerHeight * tallest) / layout.height,
    );
    canvas.style.transform = `translateX(${inset}px) scale(${shrink})`;
    figure.style.height = `${layout.height * shrink}px`;
  };
  const draw = (performer: Performer) => {
    performer.picture ??= drawAtRest(
      performer,
      window.devicePixelRatio,
      readTheme(performer.section),
      { size: layout },
    );
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const performer = find(target);
        if (!performer) continue;
        if (isIntersecting) draw(performer);
        else letGo(performer);
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const performer of performers) {
    fit(performer);
    near.observe(performer.section);
  }
  window.addEventListener('resize', () => performers.forEach(fit));
  onThemeChange(() => recolor(performers));

  return (slide) => {
    const performer = find(slide);
    const picture = performer?.picture;
    if (!performer || !picture) return;
    const step = shownStep(performer);
    if (!step || step.name === performer.figure.dataset.step) return;
    publishStep(performer, step);
    const still = step.draw(readTheme(slide));
    if (isStill()) picture.cutTo(still);
    else {
      performer.figure.dataset.moving = '';
      picture.moveTo(still, () => delete performer.figure.dataset.moving);
    }
  };
}
