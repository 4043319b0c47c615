/**
 * Charts on paper, each at the step its page shows. What is drawn while `beforeprint` is handled a printer
 * records as vectors; what was drawn before it would be a picture of pixels.
 */
import type { Story } from '../data/story.ts';
import type { Chart } from './chart.ts';
import type { Picture, Place } from './engine.ts';
import { drawAtRest, findPerformers, letGo, type Performer } from './performer.ts';
import { readTheme, type Theme } from './theme.ts';

/** Tells each chart's colours and size; all is read before anything is drawn, in one layout of the paper. */
function prepare(performers: readonly Performer[]) {
  return performers.map((performer) => {
    const { section, figure } = performer;
    const theme = readTheme(section);
    const size = { width: figure.clientWidth, height: figure.clientHeight };
    return { performer, theme, place: { ground: theme.ground, size } };
  });
}

function draw({ performer, theme, place }: { performer: Performer; theme: Theme; place: Place }) {
  performer.picture = drawAtRest(performer, window.devicePixelRatio, theme, place);
  return performer.picture;
}

/** Draws the charts of all pages in `paper`, which has to be laid out. */
export function drawPaper(
  paper: HTMLElement,
  charts: readonly Chart[],
  story: Story,
): readonly Picture[] {
  return prepare(findPerformers(paper, charts, story)).flatMap((part) => draw(part) ?? []);
}

/** Draws on screen the pages that come near, and lets them go when they are far; for a printer, all. */
export function drawWhenSeen(paper: HTMLElement, charts: readonly Chart[], story: Story): void {
  const parts = prepare(findPerformers(paper, charts, story));
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const part = parts.find(({ performer }) => performer.section === target);
        if (!part) continue;
        if (isIntersecting) {
          near.add(target);
          if (!part.performer.picture) draw(part);
        } else {
          near.delete(target);
          letGo(part.performer);
        }
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const { performer } of parts) observer.observe(performer.section);
  window.addEventListener('beforeprint', () => {
    for (const part of parts) {
      if (part.performer.picture) part.performer.picture.redraw();
      else draw(part);
    }
  });
  window.addEventListener('afterprint', () => {
    for (const { performer } of parts) if (!near.has(performer.section)) letGo(performer);
  });
}
