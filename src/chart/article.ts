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

/** The size an article's charts are laid out for where there is room, in pixels. */
const roomy = { width: 540, height: 400 };
/** The narrowest layout in which words have room beside each other, in pixels. */
const tight = 434;
/** What charts are drawn at, if not larger: words of 18 pixels are 13 then. */
const legible = 13 / 18;
/** Room at the sides of the screen, in pixels: on the left the words' own. */
const inset = { left: 20, right: 10 };
/** How much of the window's height a chart may take, as a share: it is seen whole in a low window. */
const tallest = 0.9;

/** The size to lay a chart out for in a figure of a width, and the scale to show it at. */
function layoutFor(figureWidth: number) {
  const width = figureWidth - inset.left - inset.right;
  const height = window.innerHeight * tallest;
  const roomiest = Math.min(width / roomy.width, height / roomy.height);
  const scale = Math.min(Math.max(legible, roomiest), width / tight);
  return {
    scale,
    size: {
      width: Math.min(roomy.width, width / scale),
      height: Math.min(roomy.height, height / scale),
    },
  };
}

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

  const fit = ({ figure, canvas, picture }: Performer) => {
    const { scale, size } = layoutFor(figure.clientWidth);
    canvas.style.transform = `translateX(${inset.left}px) scale(${scale})`;
    figure.style.height = `${size.height * scale}px`;
    picture?.fit(window.devicePixelRatio, size);
  };
  const draw = (performer: Performer) => {
    performer.picture ??= drawAtRest(
      performer,
      window.devicePixelRatio,
      readTheme(performer.section),
      layoutFor(performer.figure.clientWidth),
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
